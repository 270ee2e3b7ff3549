"""The values of the method: frozen dataclasses and closed vocabularies."""
