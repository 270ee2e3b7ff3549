"""State of the program itself: drafts, settings and the timer."""
