"""Actions of steps placed on days: evenly over the window of their step, within the limits."""
