"""Where the planner keeps what it knows: one SQLite file behind one door."""
