"""Speed and size of the planner, as ratios measured in one run."""
