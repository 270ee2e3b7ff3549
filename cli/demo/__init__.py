"""An invented network to try the planner on: who is in it stands in the TOML files beside."""
