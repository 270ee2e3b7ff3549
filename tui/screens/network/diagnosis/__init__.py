"""The view of the diagnosis."""
