"""The search of the site: everything public, in every language, with the same order on every database.

How it works, in the order of the files:

1. `registry` – each app registers what it has (`SearchSource`) and how a record reads (`RecordData`).
2. `index` – writes the records, their entries, the vocabulary and the postings, in the writer's transaction.
3. `thesaurus` – the names of concepts in all languages; `taxonomy` fills them in.
4. `plan` – reads a query: each word becomes a *slot* with alternatives (its stems, spellings, synonyms,
   translations, corrections), each with a weight and a reason that the page can show.
5. `score` – reads the postings of all alternatives and adds up whole numbers.
6. `query` – `search()`: filters, facets with counts, the page of hits with snippets, what was understood.
"""
