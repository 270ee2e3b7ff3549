"""The preparation of an action or an event."""
