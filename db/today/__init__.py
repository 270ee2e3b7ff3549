"""The day in the store: agenda, week, suggestions."""
