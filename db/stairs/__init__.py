"""Goals and steps in the store."""
