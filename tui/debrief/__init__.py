"""The debrief of an event, in its parts."""
