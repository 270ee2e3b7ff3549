"""The debrief session."""
