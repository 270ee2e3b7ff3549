"""The result of an action: its form and how it is saved."""
