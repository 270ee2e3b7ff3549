"""The weekly review session."""
