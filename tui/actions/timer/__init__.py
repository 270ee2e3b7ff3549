"""The timer of an action."""
