"""What the Stairs place is made of: the goals, the staircase and the steps."""
