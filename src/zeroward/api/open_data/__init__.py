"""Open data: vocabularies, dumps and their catalogue, permanent addresses. Read into memory when first asked."""
