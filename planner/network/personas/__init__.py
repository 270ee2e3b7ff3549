"""Personas: profiles that the network lacks, and audiences of pitches."""
