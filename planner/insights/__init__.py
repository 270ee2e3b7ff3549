"""Insights: lessons and figures from the past."""
