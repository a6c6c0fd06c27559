"""Self-assessment of readiness, check of governance, stage of implementation."""
