"""The audit log as a chain of hashes: what was changed past the platform is found."""
