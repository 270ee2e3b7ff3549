"""Events and debriefs in the store."""
