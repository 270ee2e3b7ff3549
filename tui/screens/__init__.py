"""The places a person can be in, one a file."""
