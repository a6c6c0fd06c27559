"""National ecosystems for everyone: who is involved, what support exists, where to connect, how levels link."""
