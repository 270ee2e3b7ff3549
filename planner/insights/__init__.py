"""Insights: what the past teaches."""
