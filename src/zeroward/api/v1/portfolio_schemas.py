"""Records of the learning portfolio as the API gives them."""

import datetime

from ninja import Field, Schema

from zeroward.api.v1.texts import Words


class CategoryOut(Schema):
    code: str = Field(examples=["1"])
    title: Words
    summary: Words
    challenges: int = Field(description="Public challenges in it")
    materials: int = Field(description="Different materials placed in its challenges")
    page: str = Field(description="Address of the page for readers")


class ChallengeBrief(Schema):
    code: str = Field(examples=["1.1"])
    title: Words
    summary: Words
    materials: int
    page: str


class CategoryDetail(Schema):
    code: str
    title: Words
    summary: Words
    challenges: list[ChallengeBrief]
    page: str


class PlacedIn(Schema):
    code: str = Field(description="Code of the challenge", examples=["1.1"])
    title: Words
    focus: Words | None = Field(None, description="What the material is about in this challenge")


class MaterialOut(Schema):
    key: str = Field(examples=["cities-tcp"])
    title: Words
    summary: Words
    format: str = Field(description="Kind of material, in the language of the answer; empty when not known")
    countries: list[str] = Field(description="ISO codes", examples=[["AT"]])
    year_from: int | None
    year_to: int | None
    challenges: list[str] = Field(description="Codes of the challenges in which it is placed")
    page: str
    changed_at: datetime.datetime


class LinkOut(Schema):
    id: int
    label: str
    url: str = Field(description="Empty when the source gave none or it no longer answers")
    lang: str
    remark: str = Field(description="What the last check of the address found")


class MaterialDetail(MaterialOut):
    key_features: Words
    placements: list[PlacedIn]
    links: list[LinkOut]
    partners: list[str]
    tags: list[str]
    source: str = Field(description="The document in which it was found")
    related: list[str] = Field(description="Keys of the nearest materials")


class ChallengeDetail(Schema):
    code: str
    category: str = Field(examples=["1"])
    title: Words
    summary: Words
    hard: Words = Field(description="What makes it hard, one item a line")
    materials: list[str] = Field(description="Keys, in the order of the portfolio")
    tags: list[str]
    related: list[str] = Field(description="Codes of the nearest challenges")
    page: str


class LessonOut(Schema):
    key: str
    category: str
    challenges: list[str]
    text: Words
    to_come: bool = Field(description="True where the lesson is announced and not written yet")


class DiveOut(Schema):
    key: str
    category: str
    title: Words
    summary: Words
    country: str | None = Field(description="ISO code")
    page: str


class TagOut(Schema):
    key: str
    label: str
    materials: int = Field(description="Materials and challenges that carry it")


class TermOut(Schema):
    key: str
    term: Words
    expansion: Words
    definition: Words
    page: str


class RecordingOut(Schema):
    key: str
    title: Words
    description: Words
    held_on: datetime.date | None
    url: str
    lang: str
    material: str | None = Field(description="Key of the material it belongs to")


class EditionOut(Schema):
    number: str
    title: str
    frozen_at: datetime.datetime
    digest: str = Field(description="SHA-256 of the frozen content")
    page: str


class PersonaOut(Schema):
    key: str
    name: str
    role: Words
    needs: Words
    challenges: list[str] = Field(description="Codes of the challenges that answer the needs")
