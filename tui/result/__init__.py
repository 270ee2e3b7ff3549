"""The result of an action: what the form asks, what follows from it, and how it is written."""
