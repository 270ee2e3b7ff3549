"""The morning session."""
