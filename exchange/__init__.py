"""Files in and out of the planner, a format a file."""
