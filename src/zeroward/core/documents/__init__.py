"""Documents that leave the house: PDF through Typst, Word files, QR codes.

`typst.make_pdf` compiles a template with data into PDF/UA-1; `word` has the parts of a Word file; `qr.qr_svg`
draws an address as a QR code. Templates of a room lie in its own `exporters/typst/`.
"""
