"""How fast the planner is and what it takes, as ratios measured in one run."""
