"""Sheets of people: CSV files of LinkedIn, Google, Outlook and others."""
