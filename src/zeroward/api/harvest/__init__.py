"""Being harvested: OAI-PMH 2.0 over the public records. Read into memory when first asked."""
