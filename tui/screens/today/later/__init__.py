"""The list of what is not for today."""
