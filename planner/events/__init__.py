"""Events: series, briefs and debriefs."""
