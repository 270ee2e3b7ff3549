"""Questions asked over a place."""
