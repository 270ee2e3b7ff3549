"""Actions, their results and what follows from them, in the store."""
