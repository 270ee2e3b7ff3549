"""The planner in the terminal."""
