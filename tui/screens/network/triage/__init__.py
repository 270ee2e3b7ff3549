"""Triage, over any place: people without a circle one by one."""
