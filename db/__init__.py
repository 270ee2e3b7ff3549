"""The store of the planner: one SQLite file behind one door."""
