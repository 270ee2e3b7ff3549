"""The demo: an invented network, with its content in TOML files."""
