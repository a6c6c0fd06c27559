CREATE TABLE "account_emailaddress" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "verified" bool NOT NULL, "primary" bool NOT NULL, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "email" varchar(254) NOT NULL);
CREATE TABLE "account_emailconfirmation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created" datetime NOT NULL, "sent" datetime NULL, "key" varchar(64) NOT NULL UNIQUE, "email_address_id" integer NOT NULL REFERENCES "account_emailaddress" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "api_keptanswer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(64) NOT NULL, "request_digest" varchar(64) NOT NULL, "status" smallint unsigned NULL CHECK ("status" >= 0), "body" text NOT NULL, "expires_at" datetime NOT NULL, "token_id" bigint NOT NULL REFERENCES "api_token" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "api_one_answer_for_a_key" UNIQUE ("token_id", "key"));
CREATE TABLE "api_token" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(80) NOT NULL, "prefix" varchar(12) NOT NULL, "digest" varchar(64) NOT NULL UNIQUE, "scopes" text NOT NULL CHECK ((JSON_VALID("scopes") OR "scopes" IS NULL)), "place" varchar(130) NOT NULL, "made_at" datetime NOT NULL, "expires_at" datetime NOT NULL, "last_used_at" datetime NULL, "revoked_at" datetime NULL, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
CREATE TABLE "barriers_answer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "answered_on" date NOT NULL, "entered_on" date NOT NULL, "result" varchar(9) NOT NULL, "text" text NOT NULL, "url" varchar(500) NOT NULL, "is_public" bool NOT NULL, "document_id" bigint NULL REFERENCES "core_storeddocument" ("id") DEFERRABLE INITIALLY DEFERRED, "raising_id" bigint NOT NULL REFERENCES "barriers_raising" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "barriers_barrier" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "lang" varchar(12) NOT NULL, "summary" text NOT NULL, "wanted" text NOT NULL, "family" varchar(40) NOT NULL, "level" varchar(8) NOT NULL, "kind" varchar(10) NOT NULL, "sector" varchar(60) NOT NULL, "rule_name" varchar(200) NOT NULL, "rule_url" varchar(500) NOT NULL, "state" varchar(8) NOT NULL, "state_on" date NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "merged_into_id" bigint NULL REFERENCES "barriers_barrier" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "barriers_labrecord" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "held_on" date NOT NULL, "entered_on" date NOT NULL, "question" varchar(300) NOT NULL, "people" text NOT NULL, "finding" text NOT NULL, "outcome" text NOT NULL, "is_public" bool NOT NULL, "barrier_id" bigint NOT NULL REFERENCES "barriers_barrier" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "barriers_labrecord_documents" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "labrecord_id" bigint NOT NULL REFERENCES "barriers_labrecord" ("id") DEFERRABLE INITIALLY DEFERRED, "storeddocument_id" bigint NOT NULL REFERENCES "core_storeddocument" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "barriers_raising" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "authority" varchar(200) NOT NULL, "level" varchar(8) NOT NULL, "contact" varchar(300) NOT NULL, "raised_on" date NOT NULL, "asked" text NOT NULL, "due_on" date NULL, "reminded_on" date NULL, "closed_on" date NULL, "barrier_id" bigint NOT NULL REFERENCES "barriers_barrier" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NULL REFERENCES "places_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "barriers_report" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "reported_as" varchar(160) NOT NULL, "origin" varchar(12) NOT NULL, "origin_key" varchar(200) NOT NULL, "title" varchar(200) NOT NULL, "lang" varchar(12) NOT NULL, "quote" text NOT NULL, "source" varchar(300) NOT NULL, "source_url" varchar(500) NOT NULL, "family" varchar(40) NOT NULL, "action" varchar(200) NOT NULL, "emissions_t" real NULL, "emissions_source" varchar(300) NOT NULL, "met_on" date NOT NULL, "entered_on" date NOT NULL, "consent" varchar(9) NOT NULL, "withdrawn_on" date NULL, "withdrawn_reason" varchar(300) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "barrier_id" bigint NULL REFERENCES "barriers_barrier" ("id") DEFERRABLE INITIALLY DEFERRED, "city_id" bigint NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "reported_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "waiting_tonnes_are_not_negative" CHECK (("emissions_t" IS NULL OR "emissions_t" >= 0.0)));
CREATE TABLE "barriers_statechange" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "state" varchar(8) NOT NULL, "on" date NOT NULL, "entered_on" date NOT NULL, "note" text NOT NULL, "barrier_id" bigint NOT NULL REFERENCES "barriers_barrier" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_activity" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "on" date NOT NULL, "kind" varchar(11) NOT NULL, "title" varchar(200) NOT NULL, "where" varchar(200) NOT NULL, "lang" varchar(12) NOT NULL, "reached" integer unsigned NULL CHECK ("reached" >= 0), "url" varchar(500) NOT NULL, "appointment_id" bigint NOT NULL REFERENCES "community_appointment" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_agreement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "lang" varchar(12) NOT NULL, "kind" varchar(11) NOT NULL, "state" varchar(8) NOT NULL, "country" varchar(2) NOT NULL, "summary" text NOT NULL, "parties" text NOT NULL, "goals" text NOT NULL, "signed_on" date NULL, "year" smallint unsigned NULL CHECK ("year" >= 0), "until_on" date NULL, "signatories_total" integer unsigned NULL CHECK ("signatories_total" >= 0), "url" varchar(500) NOT NULL, "source_note" varchar(300) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL);
CREATE TABLE "community_appointment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "kind" varchar(10) NOT NULL, "scope" varchar(130) NOT NULL, "country" varchar(2) NOT NULL, "task" varchar(300) NOT NULL, "lang" varchar(12) NOT NULL, "from_on" date NOT NULL, "until_on" date NULL, "state" varchar(8) NOT NULL, "is_example" bool NOT NULL, "topic_id" bigint NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_asked" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" varchar(400) NOT NULL, "state" varchar(8) NOT NULL, "phone_id" bigint NULL REFERENCES "community_phone" ("id") DEFERRABLE INITIALLY DEFERRED, "stage_id" bigint NOT NULL REFERENCES "community_stage" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_askedvote" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "asked_id" bigint NOT NULL REFERENCES "community_asked" ("id") DEFERRABLE INITIALLY DEFERRED, "phone_id" bigint NOT NULL REFERENCES "community_phone" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_vote_for_a_question" UNIQUE ("asked_id", "phone_id"));
CREATE TABLE "community_attachment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "file" varchar(100) NOT NULL, "file_name" varchar(200) NOT NULL, "media_type" varchar(100) NOT NULL, "size" bigint unsigned NOT NULL CHECK ("size" >= 0), "digest" varchar(64) NOT NULL, "post_id" bigint NOT NULL REFERENCES "community_post" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_calendarkey" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "secret" varchar(40) NOT NULL UNIQUE, "user_id" bigint NOT NULL UNIQUE REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_event" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "edition" varchar(60) NOT NULL, "title" varchar(200) NOT NULL, "summary" text NOT NULL, "lang" varchar(12) NOT NULL, "kind" varchar(11) NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "starts_at" datetime NOT NULL, "ends_at" datetime NOT NULL, "zone" varchar(40) NOT NULL, "day_only" bool NOT NULL, "repeats" varchar(11) NOT NULL, "repeats_until" date NULL, "skipped" text NOT NULL CHECK ((JSON_VALID("skipped") OR "skipped" IS NULL)), "moved" text NOT NULL CHECK ((JSON_VALID("moved") OR "moved" IS NULL)), "mode" varchar(6) NOT NULL, "place" varchar(300) NOT NULL, "city" varchar(120) NOT NULL, "country" varchar(2) NOT NULL, "join_url" varchar(500) NOT NULL, "languages" text NOT NULL CHECK ((JSON_VALID("languages") OR "languages" IS NULL)), "capacity" integer unsigned NULL CHECK ("capacity" >= 0), "entry" varchar(9) NOT NULL, "website" varchar(500) NOT NULL, "accessibility" text NOT NULL, "travel" text NOT NULL, "indicator" varchar(120) NOT NULL, "question" varchar(200) NOT NULL, "state" varchar(9) NOT NULL, "reason" varchar(300) NOT NULL, "sequence" integer unsigned NOT NULL CHECK ("sequence" >= 0), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "source_note" varchar(300) NOT NULL, "is_example" bool NOT NULL, "series_id" bigint NULL REFERENCES "community_eventseries" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" bigint NULL REFERENCES "community_group" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "event_ends_after_its_start" CHECK ("starts_at" < ("ends_at")));
CREATE TABLE "community_event_topics" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "event_id" bigint NOT NULL REFERENCES "community_event" ("id") DEFERRABLE INITIALLY DEFERRED, "concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_eventmaterial" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "kind" varchar(9) NOT NULL, "title" varchar(200) NOT NULL, "lang" varchar(12) NOT NULL, "url" varchar(500) NOT NULL, "material" varchar(120) NOT NULL, "event_id" bigint NOT NULL REFERENCES "community_event" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_eventrecord" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "agenda" text NOT NULL CHECK ((JSON_VALID("agenda") OR "agenda" IS NULL)), "minutes" text NOT NULL, "outcome" text NOT NULL, "lang" varchar(12) NOT NULL, "published" bool NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "event_id" bigint NOT NULL UNIQUE REFERENCES "community_event" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_eventseries" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "title" varchar(200) NOT NULL, "summary" text NOT NULL, "lang" varchar(12) NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "hosts" text NOT NULL, "produces" text NOT NULL, "rhythm" varchar(120) NOT NULL, "known" text NOT NULL, "material" varchar(120) NOT NULL, "website" varchar(500) NOT NULL, "source_note" varchar(300) NOT NULL, "is_example" bool NOT NULL);
CREATE TABLE "community_feedback" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "digest" varchar(64) NOT NULL UNIQUE, "points" smallint unsigned NOT NULL CHECK ("points" >= 0), "words" text NOT NULL, "event_id" bigint NOT NULL REFERENCES "community_event" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "feedback_from_1_to_5" CHECK (("points" >= 1 AND "points" <= 5)));
CREATE TABLE "community_followup" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "text" varchar(300) NOT NULL, "who" varchar(160) NOT NULL, "due" date NULL, "done" bool NOT NULL, "event_id" bigint NOT NULL REFERENCES "community_event" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "title" varchar(160) NOT NULL, "about" text NOT NULL, "lang" varchar(12) NOT NULL, "kind" varchar(8) NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "country" varchar(2) NOT NULL, "openness" varchar(7) NOT NULL, "listed" bool NOT NULL, "public" bool NOT NULL, "meets_here" bool NOT NULL, "formal" bool NULL, "state" varchar(8) NOT NULL, "state_note" varchar(300) NOT NULL, "since" smallint unsigned NULL CHECK ("since" >= 0), "languages" text NOT NULL CHECK ((JSON_VALID("languages") OR "languages" IS NULL)), "parties" text NOT NULL, "website" varchar(500) NOT NULL, "source_note" varchar(300) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL);
CREATE TABLE "community_group_topics" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" bigint NOT NULL REFERENCES "community_group" ("id") DEFERRABLE INITIALLY DEFERRED, "concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_groupmember" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "role" varchar(6) NOT NULL, "state" varchar(8) NOT NULL, "represents" varchar(130) NOT NULL, "words" varchar(500) NOT NULL, "answer" varchar(500) NOT NULL, "digest" varchar(6) NOT NULL, "digest_on" date NULL, "digest_upto" bigint unsigned NOT NULL CHECK ("digest_upto" >= 0), "read_upto" bigint unsigned NOT NULL CHECK ("read_upto" >= 0), "group_id" bigint NOT NULL REFERENCES "community_group" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "once_in_a_group" UNIQUE ("group_id", "user_id"));
CREATE TABLE "community_jointposition" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "title" varchar(200) NOT NULL, "text" text NOT NULL, "lang" varchar(12) NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "by" text NOT NULL, "addressed_to" varchar(200) NOT NULL, "state" varchar(6) NOT NULL, "agreed_on" date NULL, "handed_on" date NULL, "answer" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "event_id" bigint NULL REFERENCES "community_event" ("id") DEFERRABLE INITIALLY DEFERRED, "series_id" bigint NULL REFERENCES "community_eventseries" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_listing" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "consent_at" datetime NOT NULL, "audience" varchar(7) NOT NULL, "kind" varchar(12) NOT NULL, "headline" varchar(160) NOT NULL, "about" text NOT NULL, "lang" varchar(12) NOT NULL, "place" varchar(160) NOT NULL, "languages" text NOT NULL CHECK ((JSON_VALID("languages") OR "languages" IS NULL)), "hours_month" smallint unsigned NULL CHECK ("hours_month" >= 0), "accepts_letters" bool NOT NULL, "is_example" bool NOT NULL, "user_id" bigint NOT NULL UNIQUE REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_listing_topics" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "listing_id" bigint NOT NULL REFERENCES "community_listing" ("id") DEFERRABLE INITIALLY DEFERRED, "concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_liveanswer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "value" text NOT NULL CHECK ((JSON_VALID("value") OR "value" IS NULL)), "question_id" bigint NOT NULL REFERENCES "community_livequestion" ("id") DEFERRABLE INITIALLY DEFERRED, "phone_id" bigint NOT NULL REFERENCES "community_phone" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_live_answer_each" UNIQUE ("question_id", "phone_id"));
CREATE TABLE "community_livequestion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "kind" varchar(5) NOT NULL, "text" varchar(300) NOT NULL, "choices" text NOT NULL CHECK ((JSON_VALID("choices") OR "choices" IS NULL)), "state" varchar(7) NOT NULL, "shown" bool NOT NULL, "exercise" varchar(60) NOT NULL, "minutes" smallint unsigned NULL CHECK ("minutes" >= 0), "stage_id" bigint NOT NULL REFERENCES "community_stage" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_mention" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "post_id" bigint NOT NULL REFERENCES "community_post" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_mention_in_a_post" UNIQUE ("post_id", "user_id"));
CREATE TABLE "community_phone" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "token_digest" varchar(64) NOT NULL UNIQUE, "country" varchar(2) NOT NULL, "stage_id" bigint NOT NULL REFERENCES "community_stage" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_post" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "body" text NOT NULL, "lang" varchar(12) NOT NULL, "via" varchar(6) NOT NULL, "edited_at" datetime NULL, "removed_at" datetime NULL, "hidden_at" datetime NULL, "hidden_reason" varchar(300) NOT NULL, "author_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "thread_id" bigint NOT NULL REFERENCES "community_thread" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_registration" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "name" varchar(160) NOT NULL, "email" varchar(254) NOT NULL, "scope" varchar(130) NOT NULL, "country" varchar(2) NOT NULL, "needs" text NOT NULL, "online" bool NOT NULL, "language" varchar(12) NOT NULL, "state" varchar(7) NOT NULL, "queued_at" datetime NULL, "code" varchar(8) NOT NULL, "secret" varchar(40) NOT NULL UNIQUE, "came_at" datetime NULL, "reminded_at" datetime NULL, "forgotten_at" datetime NULL, "agreed_at" datetime NULL, "followed" bool NOT NULL, "is_example" bool NOT NULL, "event_id" bigint NOT NULL REFERENCES "community_event" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_code_at_an_event" UNIQUE ("event_id", "code"));
CREATE TABLE "community_report" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "reason" varchar(8) NOT NULL, "words" varchar(1000) NOT NULL, "state" varchar(6) NOT NULL, "decided_at" datetime NULL, "answer" varchar(500) NOT NULL, "decided_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "post_id" bigint NOT NULL REFERENCES "community_post" ("id") DEFERRABLE INITIALLY DEFERRED, "reporter_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_round" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "title" varchar(160) NOT NULL, "goal" text NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "state" varchar(7) NOT NULL, "outcome" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "group_id" bigint NOT NULL REFERENCES "community_group" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_round_of_a_number" UNIQUE ("group_id", "number"));
CREATE TABLE "community_roundnote" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "on" date NOT NULL, "title" varchar(160) NOT NULL, "text" text NOT NULL, "lang" varchar(12) NOT NULL, "session" varchar(120) NOT NULL, "author_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "round_id" bigint NOT NULL REFERENCES "community_round" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_signatory" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "name" varchar(160) NOT NULL, "signed_on" date NULL, "plan" varchar(8) NOT NULL, "plan_on" date NULL, "plan_url" varchar(500) NOT NULL, "agreement_id" bigint NOT NULL REFERENCES "community_agreement" ("id") DEFERRABLE INITIALLY DEFERRED, "city_id" bigint NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_stage" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "code" varchar(8) NOT NULL UNIQUE, "is_open" bool NOT NULL, "takes_questions" bool NOT NULL, "event_id" bigint NOT NULL UNIQUE REFERENCES "community_event" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_thread" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "kind" varchar(8) NOT NULL, "subject" varchar(160) NOT NULL, "lang" varchar(12) NOT NULL, "is_pinned" bool NOT NULL, "closed_at" datetime NULL, "last_at" datetime NOT NULL, "outcome" varchar(5) NOT NULL, "outcome_words" varchar(500) NOT NULL, "author_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" bigint NOT NULL REFERENCES "community_group" ("id") DEFERRABLE INITIALLY DEFERRED, "round_id" bigint NULL REFERENCES "community_round" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "community_transfersheet" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "seen" text NOT NULL, "why_there" text NOT NULL, "same" text NOT NULL, "different" text NOT NULL, "first_step" text NOT NULL, "who" varchar(200) NOT NULL, "due" date NULL, "event_id" bigint NOT NULL REFERENCES "community_event" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_transfer_sheet_of_an_event" UNIQUE ("event_id", "user_id"));
CREATE TABLE "community_vote" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "stand" varchar(7) NOT NULL, "thread_id" bigint NOT NULL REFERENCES "community_thread" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_vote_on_a_proposal" UNIQUE ("thread_id", "user_id"));
CREATE TABLE "consultation_adjudication" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "codes" text NOT NULL CHECK ((JSON_VALID("codes") OR "codes" IS NULL)), "reason" text NOT NULL, "at" datetime NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NOT NULL UNIQUE REFERENCES "consultation_roundsegment" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "consultation_barrier" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "cause" varchar(80) NOT NULL, "effect" varchar(80) NOT NULL, "polarity" smallint NOT NULL, "strength" smallint unsigned NULL CHECK ("strength" >= 0), "delayed" bool NULL, "note" varchar(300) NOT NULL, "consultation_id" bigint NOT NULL REFERENCES "consultation_consultation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_arrow_per_pair" UNIQUE ("consultation_id", "cause", "effect"), CONSTRAINT "arrow_has_a_direction" CHECK ("polarity" IN (-1, 1)));
CREATE TABLE "consultation_barrierevidence" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "source_text" varchar(300) NOT NULL, "stream_kind" varchar(9) NOT NULL, "role" varchar(20) NOT NULL, "count" smallint unsigned NOT NULL CHECK ("count" >= 0), "arrow_id" bigint NOT NULL REFERENCES "consultation_barrier" ("id") DEFERRABLE INITIALLY DEFERRED, "segment_id" bigint NULL REFERENCES "consultation_segment" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "consultation_codebook" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "about" text NOT NULL, "is_example" bool NOT NULL);
CREATE TABLE "consultation_codebookversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" varchar(12) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "codes" text NOT NULL CHECK ((JSON_VALID("codes") OR "codes" IS NULL)), "successors" text NOT NULL CHECK ((JSON_VALID("successors") OR "successors" IS NULL)), "phrases" text NOT NULL CHECK ((JSON_VALID("phrases") OR "phrases" IS NULL)), "digest" varchar(64) NOT NULL, "frozen" bool NOT NULL, "note" text NOT NULL, "source_text" varchar(300) NOT NULL, "made_at" datetime NOT NULL, "codebook_id" bigint NOT NULL REFERENCES "consultation_codebook" ("id") DEFERRABLE INITIALLY DEFERRED, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_codebook_version_number" UNIQUE ("codebook_id", "number"));
CREATE TABLE "consultation_coded" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "codes" text NOT NULL CHECK ((JSON_VALID("codes") OR "codes" IS NULL)), "memo" text NOT NULL, "suggested" text NOT NULL CHECK ((JSON_VALID("suggested") OR "suggested" IS NULL)), "at" datetime NOT NULL, "coder_id" bigint NOT NULL REFERENCES "consultation_coder" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NOT NULL REFERENCES "consultation_roundsegment" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_coding_per_coder" UNIQUE ("item_id", "coder_id"));
CREATE TABLE "consultation_coder" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "person_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "round_id" bigint NOT NULL REFERENCES "consultation_codinground" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_coder_per_round" UNIQUE ("round_id", "person_id"));
CREATE TABLE "consultation_codinground" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "title" varchar(200) NOT NULL, "question" varchar(200) NOT NULL, "kind" varchar(6) NOT NULL, "blind" bool NOT NULL, "seed" integer unsigned NOT NULL CHECK ("seed" >= 0), "state" varchar(8) NOT NULL, "is_example" bool NOT NULL, "codebook_id" bigint NOT NULL REFERENCES "consultation_codebookversion" ("id") DEFERRABLE INITIALLY DEFERRED, "repeats_id" bigint NULL REFERENCES "consultation_codinground" ("id") DEFERRABLE INITIALLY DEFERRED, "consultation_id" bigint NOT NULL REFERENCES "consultation_consultation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "consultation_codinground_suggesters" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "codinground_id" bigint NOT NULL REFERENCES "consultation_codinground" ("id") DEFERRABLE INITIALLY DEFERRED, "suggester_id" bigint NOT NULL REFERENCES "consultation_suggester" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "consultation_comparability" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "figure" varchar(120) NOT NULL, "earlier" varchar(120) NOT NULL, "comparable" bool NULL, "note" text NOT NULL, "consultation_id" bigint NOT NULL REFERENCES "consultation_consultation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_comparability_per_figure" UNIQUE ("consultation_id", "figure"));
CREATE TABLE "consultation_consent" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "person_name" varchar(160) NOT NULL, "what" text NOT NULL CHECK ((JSON_VALID("what") OR "what" IS NULL)), "given_on" date NOT NULL, "withdrawn_on" date NULL, "contact_id" bigint NULL REFERENCES "consultation_contact" ("id") DEFERRABLE INITIALLY DEFERRED, "session_id" bigint NOT NULL REFERENCES "consultation_session" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "consultation_consultation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "about" text NOT NULL, "questions" text NOT NULL CHECK ((JSON_VALID("questions") OR "questions" IS NULL)), "state" varchar(9) NOT NULL, "origin" varchar(9) NOT NULL, "source_text" varchar(300) NOT NULL, "purpose" text NOT NULL, "lawful_basis" varchar(200) NOT NULL, "contact" varchar(200) NOT NULL, "names_until" date NULL, "promised_by" date NULL, "hours_a_year" real NOT NULL, "cool_down_days" smallint unsigned NOT NULL CHECK ("cool_down_days" >= 0), "published_at" datetime NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "codebook_id" bigint NULL REFERENCES "consultation_codebookversion" ("id") DEFERRABLE INITIALLY DEFERRED, "opened_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "previous_id" bigint NULL REFERENCES "consultation_consultation" ("id") DEFERRABLE INITIALLY DEFERRED, "frame_id" bigint NULL REFERENCES "consultation_frameversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "consultation_contact" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "unit" varchar(120) NOT NULL, "name" varchar(160) NOT NULL, "country" varchar(2) NOT NULL, "state" varchar(10) NOT NULL, "reason" varchar(20) NOT NULL, "persons" smallint unsigned NOT NULL CHECK ("persons" >= 0), "person_name" varchar(160) NOT NULL, "email" varchar(254) NOT NULL, "language" varchar(12) NOT NULL, "channel" varchar(120) NOT NULL, "role" varchar(20) NOT NULL, "minutes" integer unsigned NULL CHECK ("minutes" >= 0), "invited_on" date NULL, "reminded_on" date NULL, "registered_on" date NULL, "took_part_on" date NULL, "declined_on" date NULL, "answer" char(32) NULL, "token_digest" varchar(64) NOT NULL, "key" char(32) NOT NULL UNIQUE, "origin" varchar(20) NOT NULL, "session_id" bigint NULL REFERENCES "consultation_session" ("id") DEFERRABLE INITIALLY DEFERRED, "stream_id" bigint NOT NULL REFERENCES "consultation_stream" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "consultation_frame" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "kind" varchar(8) NOT NULL, "about" text NOT NULL, "is_example" bool NOT NULL);
CREATE TABLE "consultation_frameunit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(120) NOT NULL, "name" varchar(160) NOT NULL, "country" varchar(2) NOT NULL, "size" varchar(20) NOT NULL, "rurality" varchar(20) NOT NULL, "cluster" varchar(20) NOT NULL, "projects" smallint unsigned NULL CHECK ("projects" >= 0), "mission" bool NULL, "population" integer unsigned NULL CHECK ("population" >= 0), "themes" text NOT NULL CHECK ((JSON_VALID("themes") OR "themes" IS NULL)), "extra" text NOT NULL CHECK ((JSON_VALID("extra") OR "extra" IS NULL)), "number" real NOT NULL, "city_id" bigint NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "consultation_frameversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_unit_per_frame_version" UNIQUE ("version_id", "key"));
CREATE TABLE "consultation_frameversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "as_of" date NOT NULL, "covariates" text NOT NULL CHECK ((JSON_VALID("covariates") OR "covariates" IS NULL)), "digest" varchar(64) NOT NULL, "note" text NOT NULL, "source_text" varchar(300) NOT NULL, "made_at" datetime NOT NULL, "frame_id" bigint NOT NULL REFERENCES "consultation_frame" ("id") DEFERRABLE INITIALLY DEFERRED, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_frame_version_number" UNIQUE ("frame_id", "number"));
CREATE TABLE "consultation_guideitem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "text" text NOT NULL, "probes" text NOT NULL, "minutes" smallint unsigned NULL CHECK ("minutes" >= 0), "stream_id" bigint NOT NULL REFERENCES "consultation_stream" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "consultation_needservice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "need" varchar(80) NOT NULL, "fits" varchar(6) NOT NULL, "note" varchar(300) NOT NULL, "codebook_id" bigint NOT NULL REFERENCES "consultation_codebookversion" ("id") DEFERRABLE INITIALLY DEFERRED, "service_id" bigint NOT NULL REFERENCES "services_service" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_row_per_need_and_service" UNIQUE ("codebook_id", "need", "service_id"));
CREATE TABLE "consultation_optout" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "unit" varchar(120) NOT NULL, "address_digest" varchar(64) NOT NULL, "since" date NOT NULL, "lifted_on" date NULL, CONSTRAINT "opt_out_names_somebody" CHECK ((NOT ("unit" = '') OR NOT ("address_digest" = ''))));
CREATE TABLE "consultation_pollanswer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "value" text NOT NULL CHECK ((JSON_VALID("value") OR "value" IS NULL)), "question_id" bigint NOT NULL REFERENCES "consultation_pollquestion" ("id") DEFERRABLE INITIALLY DEFERRED, "voter_id" bigint NOT NULL REFERENCES "consultation_pollvoter" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_poll_answer_each" UNIQUE ("question_id", "voter_id"));
CREATE TABLE "consultation_pollquestion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "key" varchar(60) NOT NULL, "kind" varchar(8) NOT NULL, "text" text NOT NULL CHECK ((JSON_VALID("text") OR "text" IS NULL)), "choices" text NOT NULL CHECK ((JSON_VALID("choices") OR "choices" IS NULL)), "state" varchar(7) NOT NULL, "shown" bool NOT NULL, "session_id" bigint NOT NULL REFERENCES "consultation_session" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "consultation_pollvoter" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "token_digest" varchar(64) NOT NULL UNIQUE, "unit" varchar(120) NOT NULL, "name" varchar(160) NOT NULL, "country" varchar(2) NOT NULL, "language" varchar(12) NOT NULL, "session_id" bigint NOT NULL REFERENCES "consultation_session" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "consultation_promise" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "said" text NOT NULL, "evidence" text NOT NULL CHECK ((JSON_VALID("evidence") OR "evidence" IS NULL)), "done" text NOT NULL, "owner" varchar(160) NOT NULL, "promised_on" date NOT NULL, "due" date NOT NULL, "state" varchar(8) NOT NULL, "done_on" date NULL, "outcome" text NOT NULL, "url" varchar(500) NOT NULL, "public" bool NOT NULL, "consultation_id" bigint NOT NULL REFERENCES "consultation_consultation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "consultation_report" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "digest" varchar(64) NOT NULL, "note" text NOT NULL, "withdrawn_at" datetime NULL, "withdrawn_reason" text NOT NULL, "published_at" datetime NULL, "summary" text NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "consultation_id" bigint NOT NULL REFERENCES "consultation_consultation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_report_version_number" UNIQUE ("consultation_id", "number"));
CREATE TABLE "consultation_roundsegment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" integer unsigned NOT NULL CHECK ("order" >= 0), "coders" text NOT NULL CHECK ((JSON_VALID("coders") OR "coders" IS NULL)), "codes" text NULL CHECK ((JSON_VALID("codes") OR "codes" IS NULL)), "round_id" bigint NOT NULL REFERENCES "consultation_codinground" ("id") DEFERRABLE INITIALLY DEFERRED, "segment_id" bigint NOT NULL REFERENCES "consultation_segment" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_segment_per_round" UNIQUE ("round_id", "segment_id"));
CREATE TABLE "consultation_segment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "start" integer unsigned NOT NULL CHECK ("start" >= 0), "end" integer unsigned NOT NULL CHECK ("end" >= 0), "unit" varchar(120) NOT NULL, "role" varchar(20) NOT NULL, "note" varchar(300) NOT NULL, "text_id" bigint NOT NULL REFERENCES "consultation_sourcetext" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_segment_per_passage" UNIQUE ("text_id", "start", "end"), CONSTRAINT "segment_has_length" CHECK ("start" < ("end")));
CREATE TABLE "consultation_session" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "title" varchar(200) NOT NULL, "starts_at" datetime NOT NULL, "ends_at" datetime NOT NULL, "zone" varchar(40) NOT NULL, "place" varchar(200) NOT NULL, "url" varchar(500) NOT NULL, "language" varchar(12) NOT NULL, "capacity" smallint unsigned NULL CHECK ("capacity" >= 0), "code" varchar(8) NOT NULL UNIQUE, "state" varchar(8) NOT NULL, "silent" smallint unsigned NULL CHECK ("silent" >= 0), "consent_text" text NOT NULL, "event_key" varchar(130) NOT NULL, "is_example" bool NOT NULL, "stream_id" bigint NOT NULL REFERENCES "consultation_stream" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "session_ends_after_its_start" CHECK ("starts_at" < ("ends_at")));
CREATE TABLE "consultation_sessionnote" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL, "unit" varchar(120) NOT NULL, "role" varchar(20) NOT NULL, "at" datetime NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "session_id" bigint NOT NULL REFERENCES "consultation_session" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "consultation_sourcetext" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "kind" varchar(10) NOT NULL, "title" varchar(200) NOT NULL, "language" varchar(12) NOT NULL, "text" text NOT NULL, "digest" varchar(64) NOT NULL, "unit" varchar(120) NOT NULL, "country" varchar(2) NOT NULL, "role" varchar(20) NOT NULL, "answer" char(32) NULL, "question" varchar(60) NOT NULL, "origin_key" varchar(120) NOT NULL, "said_on" date NULL, "source_text" varchar(300) NOT NULL, "erased_at" datetime NULL, "added_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "consultation_id" bigint NOT NULL REFERENCES "consultation_consultation" ("id") DEFERRABLE INITIALLY DEFERRED, "session_id" bigint NULL REFERENCES "consultation_session" ("id") DEFERRABLE INITIALLY DEFERRED, "stream_id" bigint NULL REFERENCES "consultation_stream" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "consultation_stream" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "kind" varchar(9) NOT NULL, "title" varchar(200) NOT NULL, "about" text NOT NULL, "minutes" smallint unsigned NOT NULL CHECK ("minutes" >= 0), "opens" date NULL, "closes" date NULL, "state" varchar(8) NOT NULL, "letter" text NOT NULL CHECK ((JSON_VALID("letter") OR "letter" IS NULL)), "burden_seen_at" datetime NULL, "origin_text" varchar(300) NOT NULL, "counts" text NOT NULL CHECK ((JSON_VALID("counts") OR "counts" IS NULL)), "collection_id" bigint NULL UNIQUE REFERENCES "questionnaires_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "consultation_id" bigint NOT NULL REFERENCES "consultation_consultation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "consultation_suggester" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "name" varchar(120) NOT NULL, "kind" varchar(10) NOT NULL, "language" varchar(12) NOT NULL, "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "scores" text NOT NULL CHECK ((JSON_VALID("scores") OR "scores" IS NULL)), "codebook_id" bigint NOT NULL REFERENCES "consultation_codebookversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_suggester_per_name" UNIQUE ("codebook_id", "scope", "name"));
CREATE TABLE "consultation_weightscheme" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "title" varchar(200) NOT NULL, "method" varchar(20) NOT NULL, "margins" text NOT NULL CHECK ((JSON_VALID("margins") OR "margins" IS NULL)), "collapse" text NOT NULL CHECK ((JSON_VALID("collapse") OR "collapse" IS NULL)), "low" real NULL, "high" real NULL, "is_main" bool NOT NULL, "diagnostics" text NOT NULL CHECK ((JSON_VALID("diagnostics") OR "diagnostics" IS NULL)), "consultation_id" bigint NOT NULL REFERENCES "consultation_consultation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "contract_agreement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "kind" varchar(12) NOT NULL, "title" varchar(200) NOT NULL, "funder" varchar(200) NOT NULL, "programme" varchar(200) NOT NULL, "reference" varchar(120) NOT NULL, "state" varchar(7) NOT NULL, "funding" real NULL, "own_share" real NULL, "paid_out" real NULL, "signed_on" date NULL, "starts_on" date NULL, "ends_on" date NULL, "purpose" text NOT NULL, "steps" text NOT NULL CHECK ((JSON_VALID("steps") OR "steps" IS NULL)), "url" varchar(500) NOT NULL, "source_text" varchar(300) NOT NULL, "is_example" bool NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "city_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "contract_agreementduty" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "due" date NULL, "done_on" date NULL, "agreement_id" bigint NOT NULL REFERENCES "contract_agreement" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "contract_agreementpost" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "share" real NOT NULL, "is_filled" bool NULL, "starts_on" date NULL, "ends_on" date NULL, "agreement_id" bigint NOT NULL REFERENCES "contract_agreement" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "contract_contract" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "template" varchar(40) NOT NULL, "language" varchar(12) NOT NULL, "state" varchar(15) NOT NULL, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "stamp" varchar(32) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "city_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "inventory_id" bigint NULL REFERENCES "inventory_inventory" ("id") DEFERRABLE INITIALLY DEFERRED, "opened_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NULL REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "working_contract_is_not_public" CHECK (NOT ("visibility" = 'public')));
CREATE TABLE "contract_contractcomment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "module" varchar(12) NOT NULL, "place" varchar(200) NOT NULL, "text" text NOT NULL, "at" datetime NOT NULL, "settled_at" datetime NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "contract_id" bigint NOT NULL REFERENCES "contract_contract" ("id") DEFERRABLE INITIALLY DEFERRED, "settled_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "contract_contractfile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "year" smallint unsigned NULL CHECK ("year" >= 0), "source" varchar(500) NOT NULL, "file" varchar(100) NOT NULL, "file_name" varchar(200) NOT NULL, "media_type" varchar(100) NOT NULL, "size" bigint unsigned NOT NULL CHECK ("size" >= 0), "digest" varchar(64) NOT NULL, "language" varchar(12) NOT NULL, "state" varchar(7) NOT NULL, "trouble" text NOT NULL CHECK ((JSON_VALID("trouble") OR "trouble" IS NULL)), "is_example" bool NOT NULL, "city_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "job_id" bigint NULL REFERENCES "core_job" ("id") DEFERRABLE INITIALLY DEFERRED, "uploaded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "contract_file_once_per_place" UNIQUE ("scope", "city_id", "digest"));
CREATE TABLE "contract_contractstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_state" varchar(15) NOT NULL, "to_state" varchar(15) NOT NULL, "statement" text NOT NULL, "digest" varchar(64) NOT NULL, "at" datetime NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "contract_id" bigint NOT NULL REFERENCES "contract_contract" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "contract_contracttask" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "module" varchar(12) NOT NULL, "title" varchar(300) NOT NULL, "due" date NULL, "at" datetime NOT NULL, "done_at" datetime NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "contract_id" bigint NOT NULL REFERENCES "contract_contract" ("id") DEFERRABLE INITIALLY DEFERRED, "done_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "who_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "contract_contracttext" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL, "pages" text NOT NULL CHECK ((JSON_VALID("pages") OR "pages" IS NULL)), "of_id" bigint NOT NULL UNIQUE REFERENCES "contract_contractfile" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "contract_contractversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "digest" varchar(64) NOT NULL, "note" text NOT NULL, "withdrawn_at" datetime NULL, "withdrawn_reason" text NOT NULL, "at" datetime NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "contract_id" bigint NOT NULL REFERENCES "contract_contract" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_contract_version_per_number" UNIQUE ("contract_id", "number"));
CREATE TABLE "contract_deal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "title" varchar(200) NOT NULL, "theme" varchar(20) NOT NULL, "text" text NOT NULL, "goal" varchar(300) NOT NULL, "state" varchar(8) NOT NULL, "starts" smallint unsigned NULL CHECK ("starts" >= 0), "ends" smallint unsigned NULL CHECK ("ends" >= 0), "tonnes" real NULL, "tonnes_source" varchar(200) NOT NULL, "news" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "pact_id" bigint NOT NULL REFERENCES "contract_pact" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_deal_per_pact_and_number" UNIQUE ("pact_id", "number"));
CREATE TABLE "contract_dealparty" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "leads" bool NOT NULL, "brings" varchar(300) NOT NULL, "deal_id" bigint NOT NULL REFERENCES "contract_deal" ("id") DEFERRABLE INITIALLY DEFERRED, "party_id" bigint NOT NULL REFERENCES "contract_party" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_share_per_deal_and_party" UNIQUE ("deal_id", "party_id"));
CREATE TABLE "contract_dossier" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "code" varchar(20) NOT NULL UNIQUE, "modules" text NOT NULL CHECK ((JSON_VALID("modules") OR "modules" IS NULL)), "language" varchar(12) NOT NULL, "file" varchar(100) NOT NULL, "size" integer unsigned NOT NULL CHECK ("size" >= 0), "pages" smallint unsigned NOT NULL CHECK ("pages" >= 0), "digest" varchar(64) NOT NULL, "content_digest" varchar(64) NOT NULL, "manifest" text NOT NULL CHECK ((JSON_VALID("manifest") OR "manifest" IS NULL)), "fingerprint" varchar(64) NOT NULL, "at" datetime NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "contract_contractversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "contract_frameworkdemand" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "framework" varchar(200) NOT NULL, "demand" varchar(500) NOT NULL, "source" varchar(500) NOT NULL, "modules" text NOT NULL CHECK ((JSON_VALID("modules") OR "modules" IS NULL)), "fit" varchar(6) NOT NULL, "note" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "contract_id" bigint NOT NULL REFERENCES "contract_contract" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "contract_mark" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "item" varchar(160) NOT NULL, "kind" varchar(40) NOT NULL, "state" varchar(9) NOT NULL, "value" text NOT NULL CHECK ((JSON_VALID("value") OR "value" IS NULL)), "seen" varchar(64) NOT NULL, "stamp" varchar(32) NOT NULL, "at" datetime NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "of_id" bigint NOT NULL REFERENCES "contract_contractfile" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_mark_per_item" UNIQUE ("of_id", "item"));
CREATE TABLE "contract_modulecontent" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "module" varchar(12) NOT NULL, "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "stamp" varchar(32) NOT NULL, "department" varchar(20) NOT NULL, "due" date NULL, "is_ready" bool NOT NULL, "changed_at" datetime NULL, "changed_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "contract_id" bigint NOT NULL REFERENCES "contract_contract" ("id") DEFERRABLE INITIALLY DEFERRED, "responsible_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_content_per_contract_module" UNIQUE ("contract_id", "module"));
CREATE TABLE "contract_modulepast" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "module" varchar(12) NOT NULL, "stamp" varchar(32) NOT NULL, "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "at" datetime NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "contract_id" bigint NOT NULL REFERENCES "contract_contract" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_past_per_module_stamp" UNIQUE ("contract_id", "module", "stamp"));
CREATE TABLE "contract_ownsection" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" varchar(20) NOT NULL, "title" varchar(200) NOT NULL, "text" text NOT NULL, "modules" text NOT NULL CHECK ((JSON_VALID("modules") OR "modules" IS NULL)), "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "contract_id" bigint NOT NULL REFERENCES "contract_contract" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "contract_pact" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "summary" text NOT NULL, "language" varchar(12) NOT NULL, "signed_on" date NULL, "ends_on" date NULL, "url" varchar(500) NOT NULL, "source_text" varchar(300) NOT NULL, "is_example" bool NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "city_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "opened_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "contract_party" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL, "kind" varchar(12) NOT NULL, "joined_on" date NULL, "left_on" date NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "organisation_id" bigint NULL REFERENCES "places_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "pact_id" bigint NOT NULL REFERENCES "contract_pact" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_party_per_pact_and_name" UNIQUE ("pact_id", "name"));
CREATE TABLE "contract_picture" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "kind" varchar(11) NOT NULL, "title" varchar(200) NOT NULL, "alt" varchar(500) NOT NULL, "caption" text NOT NULL, "credit" varchar(200) NOT NULL, "licence" varchar(120) NOT NULL, "file" varchar(100) NOT NULL, "media_type" varchar(40) NOT NULL, "size" integer unsigned NOT NULL CHECK ("size" >= 0), "width" integer unsigned NOT NULL CHECK ("width" >= 0), "height" integer unsigned NOT NULL CHECK ("height" >= 0), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "added_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "contract_publication" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "modules" text NOT NULL CHECK ((JSON_VALID("modules") OR "modules" IS NULL)), "note" text NOT NULL, "at" datetime NOT NULL, "withdrawn_at" datetime NULL, "withdrawn_reason" text NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "contract_contractversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "contract_reading" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "digest" varchar(64) NOT NULL, "reader" varchar(20) NOT NULL, "made_at" datetime NOT NULL, "of_id" bigint NOT NULL UNIQUE REFERENCES "contract_contractfile" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "contract_reviewquestion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "module" varchar(12) NOT NULL, "reference" varchar(40) NOT NULL, "text" text NOT NULL, "asked_at" datetime NOT NULL, "answer" text NOT NULL, "answered_at" datetime NULL, "settled_at" datetime NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "answered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "asked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "round_id" bigint NOT NULL REFERENCES "contract_reviewround" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_question_per_round_and_number" UNIQUE ("round_id", "number"));
CREATE TABLE "contract_reviewround" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "kind" varchar(8) NOT NULL, "reviewer" varchar(200) NOT NULL, "asks" text NOT NULL, "due" date NULL, "opened_at" datetime NOT NULL, "outcome" varchar(8) NOT NULL, "statement" text NOT NULL, "closed_at" datetime NULL, "closed_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "contract_id" bigint NOT NULL REFERENCES "contract_contract" ("id") DEFERRABLE INITIALLY DEFERRED, "opened_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "contract_contractversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_review_round_per_number" UNIQUE ("contract_id", "number"));
CREATE TABLE "contract_signatory" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "name" varchar(200) NOT NULL, "domain" varchar(120) NOT NULL, "level" varchar(13) NOT NULL, "legal_form" varchar(120) NOT NULL, "person" varchar(200) NOT NULL, "position" varchar(200) NOT NULL, "email" varchar(254) NOT NULL, "is_city" bool NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "left_on" date NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "contract_id" bigint NOT NULL REFERENCES "contract_contract" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NULL REFERENCES "places_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_signatory_per_contract_and_name" UNIQUE ("contract_id", "name"));
CREATE TABLE "contract_signatorycommitment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL, "priorities" text NOT NULL CHECK ((JSON_VALID("priorities") OR "priorities" IS NULL)), "by_year" smallint unsigned NULL CHECK ("by_year" >= 0), "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "signatory_id" bigint NOT NULL REFERENCES "contract_signatory" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "contract_signature" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "token" varchar(64) NOT NULL, "sent_at" datetime NULL, "expires_at" datetime NULL, "way" varchar(8) NOT NULL, "name" varchar(200) NOT NULL, "position" varchar(200) NOT NULL, "signed_on" date NULL, "recorded_at" datetime NULL, "proof" varchar(300) NOT NULL, "remark" text NOT NULL, "digest" varchar(64) NOT NULL, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "signatory_id" bigint NOT NULL REFERENCES "contract_signatory" ("id") DEFERRABLE INITIALLY DEFERRED, "signing_id" bigint NOT NULL REFERENCES "contract_signing" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_signature_per_signing_and_signatory" UNIQUE ("signing_id", "signatory_id"));
CREATE TABLE "contract_signing" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "is_renewal" bool NOT NULL, "due" date NULL, "place" varchar(200) NOT NULL, "note" text NOT NULL, "closed_on" date NULL, "next_due" date NULL, "contract_id" bigint NOT NULL REFERENCES "contract_contract" ("id") DEFERRABLE INITIALLY DEFERRED, "opened_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "contract_contractversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_signing_per_contract_and_year" UNIQUE ("contract_id", "year"));
CREATE TABLE "contract_stateannex" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "authority" varchar(200) NOT NULL, "level" varchar(13) NOT NULL, "title" varchar(200) NOT NULL, "text" text NOT NULL, "promises" text NOT NULL CHECK ((JSON_VALID("promises") OR "promises" IS NULL)), "state" varchar(6) NOT NULL, "issued_on" date NULL, "valid_to" date NULL, "reference" varchar(120) NOT NULL, "url" varchar(500) NOT NULL, "by_platform" bool NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "contract_id" bigint NOT NULL REFERENCES "contract_contract" ("id") DEFERRABLE INITIALLY DEFERRED, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "core_auditevent" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "action" varchar(80) NOT NULL, "object_id" varchar(64) NOT NULL, "object_label" varchar(300) NOT NULL, "scope" varchar(130) NOT NULL, "changes" text NOT NULL CHECK ((JSON_VALID("changes") OR "changes" IS NULL)), "note" text NOT NULL, "actor_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "core_documentversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "file" varchar(100) NOT NULL, "file_name" varchar(200) NOT NULL, "media_type" varchar(100) NOT NULL, "size" bigint unsigned NOT NULL CHECK ("size" >= 0), "digest" varchar(64) NOT NULL, "note" varchar(200) NOT NULL, "uploaded_at" datetime NOT NULL, "uploaded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "document_id" bigint NOT NULL REFERENCES "core_storeddocument" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_file_per_version" UNIQUE ("document_id", "number"));
CREATE TABLE "core_importrow" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "place" varchar(120) NOT NULL, "kind" varchar(60) NOT NULL, "key" varchar(200) NOT NULL, "verdict" varchar(8) NOT NULL, "reason" text NOT NULL, "changes" text NOT NULL CHECK ((JSON_VALID("changes") OR "changes" IS NULL)), "run_id" bigint NOT NULL REFERENCES "core_importrun" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "core_importrun" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "importer" varchar(60) NOT NULL, "scope" varchar(130) NOT NULL, "about" varchar(100) NOT NULL, "file_name" varchar(300) NOT NULL, "file_digest" varchar(64) NOT NULL, "state" varchar(10) NOT NULL, "started_at" datetime NOT NULL, "committed_at" datetime NULL, "summary" text NOT NULL CHECK ((JSON_VALID("summary") OR "summary" IS NULL)), "actor_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "core_instance" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(60) NOT NULL, "tagline" varchar(200) NOT NULL, "logo" varchar(100) NOT NULL, "country" varchar(2) NOT NULL, "languages" text NOT NULL CHECK ((JSON_VALID("languages") OR "languages" IS NULL)), "closed_rooms" text NOT NULL CHECK ((JSON_VALID("closed_rooms") OR "closed_rooms" IS NULL)), "operator" text NOT NULL, "contact" varchar(254) NOT NULL, "terms" text NOT NULL, "privacy" text NOT NULL, "has_examples" bool NOT NULL, "updated_at" datetime NOT NULL, CONSTRAINT "only_one_instance" CHECK ("id" = 1));
CREATE TABLE "core_job" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "task_id" varchar(64) NOT NULL, "kind" varchar(60) NOT NULL, "label" varchar(200) NOT NULL, "state" varchar(9) NOT NULL, "done" integer unsigned NOT NULL CHECK ("done" >= 0), "total" integer unsigned NOT NULL CHECK ("total" >= 0), "message" varchar(300) NOT NULL, "result" text NOT NULL CHECK ((JSON_VALID("result") OR "result" IS NULL)), "cancel_requested" bool NOT NULL, "created_at" datetime NOT NULL, "heartbeat" datetime NULL, "finished_at" datetime NULL, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "core_loadedvalue" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "model" varchar(80) NOT NULL, "key" varchar(200) NOT NULL, "values" text NOT NULL CHECK ((JSON_VALID("values") OR "values" IS NULL)), CONSTRAINT "one_loaded_value_per_record" UNIQUE ("model", "key"));
CREATE TABLE "core_mergedrecord" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "old_key" varchar(120) NOT NULL, "new_key" varchar(120) NOT NULL, "snapshot" text NOT NULL CHECK ((JSON_VALID("snapshot") OR "snapshot" IS NULL)), "moved" text NOT NULL CHECK ((JSON_VALID("moved") OR "moved" IS NULL)), "merged_at" datetime NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "merged_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_key_is_merged_only_once" UNIQUE ("content_type_id", "old_key"));
CREATE TABLE "core_notification" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(60) NOT NULL, "title" varchar(200) NOT NULL, "body" text NOT NULL, "url" varchar(500) NOT NULL, "created_at" datetime NOT NULL, "read_at" datetime NULL, "mailed_at" datetime NULL, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "core_notificationpreference" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(60) NOT NULL, "rhythm" varchar(8) NOT NULL, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_preference_per_kind" UNIQUE ("user_id", "kind"));
CREATE TABLE "core_pagecount" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "day" date NOT NULL, "view" varchar(120) NOT NULL, "record" varchar(130) NOT NULL, "lang" varchar(12) NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0), CONSTRAINT "one_count_per_day_and_page" UNIQUE ("day", "view", "record", "lang"));
CREATE TABLE "core_searchconceptlink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "concept" varchar(130) NOT NULL, "other" varchar(130) NOT NULL, "kind" varchar(8) NOT NULL);
CREATE TABLE "core_searchentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "lang" varchar(12) NOT NULL, "title" varchar(500) NOT NULL, "summary" text NOT NULL, "body" text NOT NULL, "url" varchar(500) NOT NULL, "is_source" bool NOT NULL, "record_id" integer NOT NULL REFERENCES "core_searchrecord" ("number") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_search_entry_per_language" UNIQUE ("record_id", "lang"));
CREATE TABLE "core_searchlabel" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "concept" varchar(130) NOT NULL, "lang" varchar(12) NOT NULL, "label" varchar(200) NOT NULL, "kind" varchar(6) NOT NULL, "stems" varchar(240) NOT NULL);
CREATE TABLE "core_searchmiss" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "query" varchar(120) NOT NULL, "lang" varchar(12) NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0), "first_on" date NOT NULL, "last_on" date NOT NULL, "answered_note" varchar(300) NOT NULL, CONSTRAINT "one_miss_per_query_and_language" UNIQUE ("query", "lang"));
CREATE TABLE "core_searchposting" ("term" bigint NOT NULL, "block" integer unsigned NOT NULL CHECK ("block" >= 0), "data" BLOB NOT NULL, PRIMARY KEY ("term", "block"));
CREATE TABLE "core_searchrecord" ("number" integer unsigned NOT NULL PRIMARY KEY CHECK ("number" >= 0), "kind" varchar(40) NOT NULL, "key" varchar(130) NOT NULL, "facets" text NOT NULL CHECK ((JSON_VALID("facets") OR "facets" IS NULL)), "hint" smallint unsigned NOT NULL CHECK ("hint" >= 0), "tie" bigint NOT NULL, "alive" bool NOT NULL, CONSTRAINT "one_search_record_per_key" UNIQUE ("kind", "key"));
CREATE TABLE "core_searchstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "stamp" varchar(32) NOT NULL, "previous" varchar(32) NOT NULL, "changed" text NULL CHECK ((JSON_VALID("changed") OR "changed" IS NULL)), "analyser" smallint unsigned NOT NULL CHECK ("analyser" >= 0), "languages" text NOT NULL CHECK ((JSON_VALID("languages") OR "languages" IS NULL)), "label_languages" text NOT NULL CHECK ((JSON_VALID("label_languages") OR "label_languages" IS NULL)));
CREATE TABLE "core_searchword" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "place" BLOB NOT NULL UNIQUE, "written" varchar(64) NOT NULL, "records" integer unsigned NOT NULL CHECK ("records" >= 0), "in_thesaurus" bool NOT NULL);
CREATE TABLE "core_source" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "title" varchar(300) NOT NULL, "publisher" varchar(200) NOT NULL, "year" smallint unsigned NULL CHECK ("year" >= 0), "url" varchar(500) NOT NULL, "licence" varchar(200) NOT NULL, "digest" varchar(64) NOT NULL, "note" text NOT NULL);
CREATE TABLE "core_storeddocument" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "description" text NOT NULL, "archived_at" datetime NULL);
CREATE TABLE "core_text" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" bigint unsigned NOT NULL CHECK ("object_id" >= 0), "field" varchar(60) NOT NULL, "lang" varchar(12) NOT NULL, "body" text NOT NULL, "origin" varchar(8) NOT NULL, "source_digest" varchar(16) NOT NULL, "reviewed_at" datetime NULL, "updated_at" datetime NOT NULL, "author_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "reviewed_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_text_per_field_and_language" UNIQUE ("content_type_id", "object_id", "field", "lang"));
CREATE TABLE "diagnosis_asked" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "section" varchar(60) NOT NULL, "due" date NULL, "note" varchar(300) NOT NULL, "asked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "assessment_id" bigint NOT NULL REFERENCES "diagnosis_assessment" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "asked_once_for_each_part" UNIQUE ("assessment_id", "person_id", "section"));
CREATE TABLE "diagnosis_assessment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "state" varchar(6) NOT NULL, "opened_on" date NOT NULL, "due" date NULL, "closed_on" date NULL, "replaced_from" smallint unsigned NULL CHECK ("replaced_from" >= 0), "note" text NOT NULL, "snapshot" text NULL CHECK ((JSON_VALID("snapshot") OR "snapshot" IS NULL)), "digest" varchar(64) NOT NULL, "is_example" bool NOT NULL, "collection_id" bigint NOT NULL UNIQUE REFERENCES "questionnaires_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "opened_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "previous_id" bigint NULL REFERENCES "diagnosis_assessment" ("id") DEFERRABLE INITIALLY DEFERRED, "questionnaire_id" bigint NOT NULL REFERENCES "questionnaires_questionnaire" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_assessment_round_number" UNIQUE ("scope", "questionnaire_id", "number"));
CREATE TABLE "diagnosis_evidence" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "question" varchar(60) NOT NULL, "kind" varchar(8) NOT NULL, "level" smallint unsigned NOT NULL CHECK ("level" >= 0), "title" varchar(200) NOT NULL, "url" varchar(500) NOT NULL, "who" varchar(200) NOT NULL, "dated" date NULL, "note" varchar(500) NOT NULL, "carried_from" smallint unsigned NULL CHECK ("carried_from" >= 0), "at" datetime NOT NULL, "assessment_id" bigint NOT NULL REFERENCES "diagnosis_assessment" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "document_id" bigint NULL REFERENCES "core_storeddocument" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "diagnosis_participation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "department" varchar(120) NOT NULL, "answering_id" char(32) NOT NULL UNIQUE REFERENCES "questionnaires_answering" ("id") DEFERRABLE INITIALLY DEFERRED, "assessment_id" bigint NOT NULL REFERENCES "diagnosis_assessment" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_participation_per_person" UNIQUE ("assessment_id", "person_id"));
CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL);
CREATE TABLE "django_tasks_database_dbtaskresult" ("id" char(32) NOT NULL PRIMARY KEY, "args_kwargs" text NOT NULL CHECK ((JSON_VALID("args_kwargs") OR "args_kwargs" IS NULL)), "priority" integer NOT NULL, "task_path" text NOT NULL, "queue_name" varchar(32) NOT NULL, "backend_name" varchar(32) NOT NULL, "run_after" datetime NOT NULL, "enqueued_at" datetime NOT NULL, "finished_at" datetime NULL, "started_at" datetime NULL, "return_value" text NULL CHECK ((JSON_VALID("return_value") OR "return_value" IS NULL)), "exception_class_path" text NOT NULL, "traceback" text NOT NULL, "worker_ids" text NOT NULL CHECK ((JSON_VALID("worker_ids") OR "worker_ids" IS NULL)), "status" varchar(10) NOT NULL, CONSTRAINT "priority_range" CHECK ("priority" BETWEEN -100 AND 100));
CREATE TABLE "ecosystem_actor" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "lang" varchar(12) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "name" varchar(200) NOT NULL, "short_name" varchar(40) NOT NULL, "level" varchar(8) NOT NULL, "kind" varchar(11) NOT NULL, "role" text NOT NULL, "mandate" text NOT NULL, "money" decimal NULL, "money_year" smallint unsigned NULL CHECK ("money_year" >= 0), "money_for" varchar(200) NOT NULL, "url" varchar(500) NOT NULL, "source_note" varchar(300) NOT NULL);
CREATE TABLE "ecosystem_ambition" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "lang" varchar(12) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "title" varchar(160) NOT NULL, "what" text NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "until_year" smallint unsigned NULL CHECK ("until_year" >= 0), "source_note" varchar(300) NOT NULL);
CREATE TABLE "ecosystem_ambitionstand" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "lang" varchar(12) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "state" varchar(11) NOT NULL, "looked_on" date NULL, "note" text NOT NULL, "url" varchar(500) NOT NULL, "ambition_id" bigint NOT NULL REFERENCES "ecosystem_ambition" ("id") DEFERRABLE INITIALLY DEFERRED, "city_id" bigint NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_assistancerequest" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "kind" varchar(10) NOT NULL, "title" varchar(200) NOT NULL, "about" text NOT NULL, "lang" varchar(12) NOT NULL, "need" varchar(5) NOT NULL, "wanted_by" date NULL, "state" varchar(9) NOT NULL, "answer" text NOT NULL, "answered_at" datetime NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "answered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "asked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "country_id" bigint NOT NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NULL REFERENCES "ecosystem_planitem" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_body" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "lang" varchar(12) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "name" varchar(200) NOT NULL, "short_name" varchar(40) NOT NULL, "kind" varchar(11) NOT NULL, "basis" varchar(8) NOT NULL, "purpose" text NOT NULL, "mandate" text NOT NULL, "rhythm" varchar(120) NOT NULL, "state" varchar(8) NOT NULL, "state_reason" varchar(300) NOT NULL, "since_on" date NULL, "until_on" date NULL, "url" varchar(500) NOT NULL, "source_note" varchar(300) NOT NULL, "platform_id" bigint NULL REFERENCES "ecosystem_body" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_body_works_with" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_body_id" bigint NOT NULL REFERENCES "ecosystem_body" ("id") DEFERRABLE INITIALLY DEFERRED, "to_body_id" bigint NOT NULL REFERENCES "ecosystem_body" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_bodymember" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "name" varchar(160) NOT NULL, "seat" varchar(11) NOT NULL, "since_on" date NULL, "until_on" date NULL, "contact" varchar(200) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "actor_id" bigint NULL REFERENCES "ecosystem_actor" ("id") DEFERRABLE INITIALLY DEFERRED, "body_id" bigint NOT NULL REFERENCES "ecosystem_body" ("id") DEFERRABLE INITIALLY DEFERRED, "city_id" bigint NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_clusterdecision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "cluster" varchar(10) NOT NULL, "proposed" varchar(10) NOT NULL, "standing" varchar(10) NOT NULL, "followed" bool NOT NULL, "reason" text NOT NULL, "effective_from" date NOT NULL, "decided_on" date NOT NULL, "public_reason" text NOT NULL, "published_on" date NULL, "letter" text NOT NULL, "letter_sent_on" date NULL, "is_example" bool NOT NULL, "country_id" bigint NOT NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED, "decided_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "review_id" bigint NULL REFERENCES "ecosystem_countryreview" ("id") DEFERRABLE INITIALLY DEFERRED, "typology_id" bigint NOT NULL REFERENCES "ecosystem_typologyversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_cluster_decision_number" UNIQUE ("country_id", "year", "number"));
CREATE TABLE "ecosystem_continuityitem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "lang" varchar(12) NOT NULL, "owner_name" varchar(160) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "item" varchar(60) NOT NULL, "state" varchar(5) NOT NULL, "where" varchar(300) NOT NULL, "deputy" varchar(160) NOT NULL, "due" date NULL, "note" text NOT NULL, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_countryreview" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "state" varchar(10) NOT NULL, "handed_in_at" datetime NULL, "is_late" bool NOT NULL, "words" text NOT NULL CHECK ((JSON_VALID("words") OR "words" IS NULL)), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "country_id" bigint NOT NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED, "round_id" bigint NOT NULL REFERENCES "ecosystem_reviewround" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_review_of_a_country_and_year" UNIQUE ("round_id", "country_id"));
CREATE TABLE "ecosystem_crosscheckrun" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "state" varchar(7) NOT NULL, "options" text NOT NULL CHECK ((JSON_VALID("options") OR "options" IS NULL)), "result" text NOT NULL CHECK ((JSON_VALID("result") OR "result" IS NULL)), "digest" varchar(64) NOT NULL, "problem" text NOT NULL, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "round_id" bigint NOT NULL REFERENCES "ecosystem_reviewround" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_cross_check_number" UNIQUE ("round_id", "number"));
CREATE TABLE "ecosystem_decision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "lang" varchar(12) NOT NULL, "owner_name" varchar(160) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "body" varchar(160) NOT NULL, "text" text NOT NULL, "decided_on" date NULL, "due" date NULL, "state" varchar(8) NOT NULL, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "meeting_id" bigint NULL REFERENCES "ecosystem_meeting" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_deliverable" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "title" varchar(200) NOT NULL, "state" varchar(8) NOT NULL, "due_on" date NULL, "handed_in_on" date NULL, "url" varchar(500) NOT NULL, "note" varchar(300) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "document_id" bigint NULL REFERENCES "core_storeddocument" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NOT NULL REFERENCES "ecosystem_planitem" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_fieldevidence" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "lang" varchar(12) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "url" varchar(500) NOT NULL, "note" text NOT NULL, "field" varchar(20) NOT NULL, "title" varchar(200) NOT NULL, "dated_on" date NULL, "document_id" bigint NULL REFERENCES "core_storeddocument" ("id") DEFERRABLE INITIALLY DEFERRED, "profile_id" bigint NOT NULL REFERENCES "ecosystem_platform" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_formalstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "lang" varchar(12) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "url" varchar(500) NOT NULL, "note" text NOT NULL, "level" varchar(20) NOT NULL, "since_on" date NOT NULL, "known_on" date NOT NULL, "taken_back_at" datetime NULL, "taken_back_why" varchar(300) NOT NULL, "agreement_id" bigint NULL REFERENCES "community_agreement" ("id") DEFERRABLE INITIALLY DEFERRED, "document_id" bigint NULL REFERENCES "core_storeddocument" ("id") DEFERRABLE INITIALLY DEFERRED, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "platform_id" bigint NULL REFERENCES "ecosystem_body" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_framework" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "lang" varchar(12) NOT NULL, "owner_name" varchar(160) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "about" text NOT NULL, "url" varchar(500) NOT NULL, "in_force_on" date NULL, "ended_on" date NULL, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_goal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "lang" varchar(12) NOT NULL, "owner_name" varchar(160) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "horizon" varchar(6) NOT NULL, "text" text NOT NULL, "sign" varchar(300) NOT NULL, "due" date NULL, "review_on" date NULL, "state" varchar(8) NOT NULL, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_governancebody" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "name" varchar(200) NOT NULL, "role" text NOT NULL, "level" varchar(20) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_governancebody_works_with" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_governancebody_id" bigint NOT NULL REFERENCES "ecosystem_governancebody" ("id") DEFERRABLE INITIALLY DEFERRED, "to_governancebody_id" bigint NOT NULL REFERENCES "ecosystem_governancebody" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_handedin" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "digest" varchar(64) NOT NULL, "note" text NOT NULL, "withdrawn_at" datetime NULL, "withdrawn_reason" text NOT NULL, "at" datetime NOT NULL, "is_late" bool NOT NULL, "proposed" varchar(10) NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "review_id" bigint NOT NULL REFERENCES "ecosystem_countryreview" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_handing_in_of_a_number" UNIQUE ("review_id", "number"));
CREATE TABLE "ecosystem_judgement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "verdict" varchar(8) NOT NULL, "evidence" text NOT NULL, "url" varchar(500) NOT NULL, "looked_on" date NOT NULL, "looked_by" varchar(160) NOT NULL, "actor_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "framework_id" bigint NOT NULL REFERENCES "ecosystem_framework" ("id") DEFERRABLE INITIALLY DEFERRED, "need_id" bigint NOT NULL REFERENCES "ecosystem_policyneed" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_meeting" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "lang" varchar(12) NOT NULL, "owner_name" varchar(160) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "body" varchar(160) NOT NULL, "held_on" date NOT NULL, "place" varchar(300) NOT NULL, "participants" text NOT NULL, "agenda" text NOT NULL, "minutes" text NOT NULL, "event" varchar(120) NOT NULL, "document_id" bigint NULL REFERENCES "core_storeddocument" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_mentoring" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "state" varchar(8) NOT NULL, "languages" text NOT NULL CHECK ((JSON_VALID("languages") OR "languages" IS NULL)), "message" text NOT NULL, "reply" text NOT NULL, "replied_at" datetime NULL, "from_on" date NULL, "until_on" date NULL, "fit" text NOT NULL CHECK ((JSON_VALID("fit") OR "fit" IS NULL)), "mentor_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NOT NULL REFERENCES "ecosystem_planitem" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_mentoring_topics" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "mentoring_id" bigint NOT NULL REFERENCES "ecosystem_mentoring" ("id") DEFERRABLE INITIALLY DEFERRED, "concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_mentoringsession" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "held_on" date NOT NULL, "minutes" smallint unsigned NULL CHECK ("minutes" >= 0), "about" text NOT NULL, "next_step" varchar(300) NOT NULL, "mentoring_id" bigint NOT NULL REFERENCES "ecosystem_mentoring" ("id") DEFERRABLE INITIALLY DEFERRED, "noted_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_moderation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "seat" smallint unsigned NOT NULL CHECK ("seat" >= 0), "verdict" varchar(7) NOT NULL, "cluster" varchar(10) NOT NULL, "reason" text NOT NULL, "handed_in_id" bigint NOT NULL REFERENCES "ecosystem_handedin" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "two_readers_of_a_review" UNIQUE ("handed_in_id", "seat"), CONSTRAINT "one_reading_of_a_person" UNIQUE ("handed_in_id", "person_id"));
CREATE TABLE "ecosystem_moneystream" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "lang" varchar(12) NOT NULL, "owner_name" varchar(160) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "giver" varchar(160) NOT NULL, "giver_level" varchar(6) NOT NULL, "receiver" varchar(160) NOT NULL, "receiver_level" varchar(6) NOT NULL, "amount" decimal NULL, "from_year" smallint unsigned NULL CHECK ("from_year" >= 0), "to_year" smallint unsigned NULL CHECK ("to_year" >= 0), "purpose" text NOT NULL, "partnership" bool NOT NULL, "source_note" varchar(300) NOT NULL, "url" varchar(500) NOT NULL, "state" varchar(8) NOT NULL, "beside_id" bigint NULL REFERENCES "ecosystem_moneystream" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_outreachcity" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "lang" varchar(12) NOT NULL, "owner_name" varchar(160) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "region" varchar(120) NOT NULL, "inhabitants" integer unsigned NULL CHECK ("inhabitants" >= 0), "state" varchar(10) NOT NULL, "contacted_on" date NULL, "due" date NULL, "notes" text NOT NULL, "steps" text NOT NULL CHECK ((JSON_VALID("steps") OR "steps" IS NULL)), "city_id" bigint NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_plancomment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "side" varchar(8) NOT NULL, "text" text NOT NULL, "answer" text NOT NULL, "answered_at" datetime NULL, "author_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NULL REFERENCES "ecosystem_planitem" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NOT NULL REFERENCES "ecosystem_supportplan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_planeffect" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "what" varchar(200) NOT NULL, "unit" varchar(40) NOT NULL, "before" decimal NULL, "before_on" date NULL, "after" decimal NULL, "after_on" date NULL, "source" varchar(300) NOT NULL, "note" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "item_id" bigint NULL REFERENCES "ecosystem_planitem" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NOT NULL REFERENCES "ecosystem_supportplan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_planitem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "kind" varchar(10) NOT NULL, "service" varchar(60) NOT NULL, "title" varchar(200) NOT NULL, "about" text NOT NULL, "owner" varchar(200) NOT NULL, "state" varchar(9) NOT NULL, "state_note" varchar(300) NOT NULL, "due_on" date NULL, "done_on" date NULL, "cost" decimal NULL, "spent" decimal NULL, "hours" decimal NULL, "event" varchar(120) NOT NULL, "reason" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "plan_id" bigint NOT NULL REFERENCES "ecosystem_supportplan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_platform" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "part" varchar(10) NOT NULL, "facilitators" text NOT NULL, "national_actors" text NOT NULL, "regional_actors" text NOT NULL, "cities_note" text NOT NULL, "formalisation_level" varchar(20) NOT NULL, "formalisation" text NOT NULL, "formats" text NOT NULL, "support" text NOT NULL, "missing_reasons" text NOT NULL CHECK ((JSON_VALID("missing_reasons") OR "missing_reasons" IS NULL)), "materials" text NOT NULL CHECK ((JSON_VALID("materials") OR "materials" IS NULL)), "note" text NOT NULL, "country_id" bigint NOT NULL UNIQUE REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_platform_cities" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "platform_id" bigint NOT NULL REFERENCES "ecosystem_platform" ("id") DEFERRABLE INITIALLY DEFERRED, "city_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_platformoffer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "lang" varchar(12) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "name" varchar(200) NOT NULL, "function" varchar(7) NOT NULL, "what" text NOT NULL, "audience" varchar(200) NOT NULL, "how" varchar(300) NOT NULL, "cost" varchar(160) NOT NULL, "state" varchar(7) NOT NULL, "since_on" date NULL, "until_on" date NULL, "url" varchar(500) NOT NULL, "source_note" varchar(300) NOT NULL, "body_id" bigint NULL REFERENCES "ecosystem_body" ("id") DEFERRABLE INITIALLY DEFERRED, "provider_id" bigint NULL REFERENCES "ecosystem_actor" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_policyneed" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "lang" varchar(12) NOT NULL, "owner_name" varchar(160) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "kind" varchar(4) NOT NULL, "text" text NOT NULL, "origin" varchar(200) NOT NULL, "source_note" varchar(300) NOT NULL, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_programmecountry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "hours" decimal NULL, "needs" text NOT NULL CHECK ((JSON_VALID("needs") OR "needs" IS NULL)), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "country_id" bigint NOT NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED, "programme_id" bigint NOT NULL REFERENCES "ecosystem_supportprogramme" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_country_once_in_a_programme" UNIQUE ("programme_id", "country_id"));
CREATE TABLE "ecosystem_programmefloor" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "name" varchar(120) NOT NULL, "least" smallint unsigned NOT NULL CHECK ("least" >= 0), "service" varchar(60) NOT NULL, "countries" text NOT NULL CHECK ((JSON_VALID("countries") OR "countries" IS NULL)), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "programme_id" bigint NOT NULL REFERENCES "ecosystem_supportprogramme" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_floor_once_in_a_programme" UNIQUE ("programme_id", "name"));
CREATE TABLE "ecosystem_programmepin" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "service" varchar(60) NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "given" bool NOT NULL, "why" varchar(300) NOT NULL, "country_id" bigint NOT NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "programme_id" bigint NOT NULL REFERENCES "ecosystem_supportprogramme" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_decision_a_service_and_year" UNIQUE ("programme_id", "country_id", "service", "year"));
CREATE TABLE "ecosystem_programmerun" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "state" varchar(7) NOT NULL, "inputs" text NOT NULL CHECK ((JSON_VALID("inputs") OR "inputs" IS NULL)), "digest" varchar(64) NOT NULL, "result" text NOT NULL CHECK ((JSON_VALID("result") OR "result" IS NULL)), "problem" text NOT NULL CHECK ((JSON_VALID("problem") OR "problem" IS NULL)), "note" varchar(300) NOT NULL, "taken_over_at" datetime NULL, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "programme_id" bigint NOT NULL REFERENCES "ecosystem_supportprogramme" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_run_of_a_number" UNIQUE ("programme_id", "number"));
CREATE TABLE "ecosystem_programmeservice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(60) NOT NULL, "label" varchar(120) NOT NULL, "kind" varchar(10) NOT NULL, "support" varchar(40) NOT NULL, "cost" decimal NULL, "hours" decimal NULL, "seats" smallint unsigned NULL CHECK ("seats" >= 0), "whole" bool NOT NULL, "weight" decimal NOT NULL, "source" varchar(300) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "programme_id" bigint NOT NULL REFERENCES "ecosystem_supportprogramme" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_service_once_in_a_programme" UNIQUE ("programme_id", "key"));
CREATE TABLE "ecosystem_promise" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "lang" varchar(12) NOT NULL, "owner_name" varchar(160) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "to_whom" varchar(300) NOT NULL, "where" varchar(300) NOT NULL, "quick_win" bool NOT NULL, "promised_on" date NOT NULL, "due" date NOT NULL, "outcome" text NOT NULL, "state" varchar(9) NOT NULL, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_reviewevidence" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "fact" varchar(60) NOT NULL, "kind" varchar(8) NOT NULL, "level" smallint unsigned NOT NULL CHECK ("level" >= 0), "title" varchar(200) NOT NULL, "url" varchar(500) NOT NULL, "who" varchar(200) NOT NULL, "dated" date NULL, "carried_from" smallint unsigned NULL CHECK ("carried_from" >= 0), "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "document_id" bigint NULL REFERENCES "core_storeddocument" ("id") DEFERRABLE INITIALLY DEFERRED, "review_id" bigint NOT NULL REFERENCES "ecosystem_countryreview" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_reviewfact" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "fact" varchar(60) NOT NULL, "value" text NULL CHECK ((JSON_VALID("value") OR "value" IS NULL)), "since" date NULL, "note" text NOT NULL, "origin" varchar(9) NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "review_id" bigint NOT NULL REFERENCES "ecosystem_countryreview" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_answer_to_a_fact" UNIQUE ("review_id", "fact"));
CREATE TABLE "ecosystem_reviewround" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "year" smallint unsigned NOT NULL UNIQUE CHECK ("year" >= 0), "state" varchar(6) NOT NULL, "opened_on" date NOT NULL, "due" date NOT NULL, "reference_on" date NOT NULL, "closed_on" date NULL, "reminded_on" date NULL, "note" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "opened_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "typology_id" bigint NOT NULL REFERENCES "ecosystem_typologyversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_routecheck" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "check_key" varchar(60) NOT NULL, "done" bool NOT NULL, "stage_id" bigint NOT NULL REFERENCES "ecosystem_routestage" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_line_once_a_stage" UNIQUE ("stage_id", "check_key"));
CREATE TABLE "ecosystem_routestage" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "lang" varchar(12) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "stage" varchar(120) NOT NULL, "state" varchar(11) NOT NULL, "reached_on" date NULL, "note" text NOT NULL, CONSTRAINT "a_stage_once_a_country" UNIQUE ("scope", "stage"));
CREATE TABLE "ecosystem_standing" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "lang" varchar(12) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "influence" smallint unsigned NULL CHECK ("influence" >= 0), "interest" smallint unsigned NULL CHECK ("interest" >= 0), "stance" varchar(8) NOT NULL, "why" text NOT NULL, "next_step" varchar(300) NOT NULL, "looked_on" date NULL, "actor_id" bigint NOT NULL UNIQUE REFERENCES "ecosystem_actor" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_supportplan" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "state" varchar(8) NOT NULL, "goals" text NOT NULL, "lang" varchar(12) NOT NULL, "cluster" varchar(20) NOT NULL, "cluster_note" varchar(300) NOT NULL, "budget" decimal NULL, "comments_until" date NULL, "agreed_by_mission_at" datetime NULL, "agreed_by_platform_at" datetime NULL, "closed_at" datetime NULL, "outcome" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "country_id" bigint NOT NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "run_id" bigint NULL REFERENCES "ecosystem_programmerun" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_support_plan_a_year" UNIQUE ("country_id", "year"));
CREATE TABLE "ecosystem_supportprogramme" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "title" varchar(160) NOT NULL, "about" text NOT NULL, "first_year" smallint unsigned NOT NULL CHECK ("first_year" >= 0), "years" smallint unsigned NOT NULL CHECK ("years" >= 0), "state" varchar(6) NOT NULL, "budgets" text NOT NULL CHECK ((JSON_VALID("budgets") OR "budgets" IS NULL)), "total" decimal NULL, "most" smallint unsigned NULL CHECK ("most" >= 0), "matrix_version" varchar(40) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL);
CREATE TABLE "ecosystem_tie" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "lang" varchar(12) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "kind" varchar(8) NOT NULL, "words" varchar(200) NOT NULL, "since_on" date NULL, "until_on" date NULL, "source_note" varchar(300) NOT NULL, "source_id" bigint NOT NULL REFERENCES "ecosystem_actor" ("id") DEFERRABLE INITIALLY DEFERRED, "target_id" bigint NOT NULL REFERENCES "ecosystem_actor" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "actors_are_linked_once" UNIQUE ("source_id", "target_id", "kind"));
CREATE TABLE "ecosystem_typologyversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "version" varchar(60) NOT NULL UNIQUE, "title" varchar(200) NOT NULL, "source" text NOT NULL, "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "digest" varchar(64) NOT NULL, "state" varchar(9) NOT NULL, "adopted_on" date NULL, "reason" text NOT NULL, "added_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "adopted_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_worknote" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "lang" varchar(12) NOT NULL, "owner_name" varchar(160) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "kind" varchar(8) NOT NULL, "to_whom" varchar(200) NOT NULL, "text" text NOT NULL, "due" date NULL, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "ecosystem_workstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "scope" varchar(130) NOT NULL, "about" varchar(30) NOT NULL, "record" bigint unsigned NOT NULL CHECK ("record" >= 0), "before" varchar(12) NOT NULL, "after" varchar(12) NOT NULL, "on" date NOT NULL, "note" varchar(500) NOT NULL, "entered_at" datetime NOT NULL, "actor_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_activity" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "title" varchar(200) NOT NULL, "state" varchar(7) NOT NULL, "starts_on" date NULL, "ends_on" date NULL, "note" text NOT NULL, "application_id" bigint NOT NULL REFERENCES "exchange_application" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_agreement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "goals" text NOT NULL, "duties" text NOT NULL, "starts_on" date NULL, "ends_on" date NULL, "visits" smallint unsigned NULL CHECK ("visits" >= 0), "money" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "match_id" bigint NOT NULL UNIQUE REFERENCES "exchange_match" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_application" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "side" varchar(7) NOT NULL, "team" varchar(120) NOT NULL, "reference" varchar(24) NOT NULL UNIQUE, "state" varchar(9) NOT NULL, "language" varchar(12) NOT NULL, "summary" text NOT NULL, "needs" text NOT NULL CHECK ((JSON_VALID("needs") OR "needs" IS NULL)), "offers" text NOT NULL CHECK ((JSON_VALID("offers") OR "offers" IS NULL)), "languages" text NOT NULL CHECK ((JSON_VALID("languages") OR "languages" IS NULL)), "capacity" smallint unsigned NOT NULL CHECK ("capacity" >= 0), "lower" smallint unsigned NOT NULL CHECK ("lower" >= 0), "shown" bool NOT NULL, "shares_level" bool NOT NULL, "told" text NOT NULL CHECK ((JSON_VALID("told") OR "told" IS NULL)), "brought" text NOT NULL CHECK ((JSON_VALID("brought") OR "brought" IS NULL)), "facts" text NOT NULL CHECK ((JSON_VALID("facts") OR "facts" IS NULL)), "open_facts" text NOT NULL CHECK ((JSON_VALID("open_facts") OR "open_facts" IS NULL)), "submitted_at" datetime NULL, "withdrawn_at" datetime NULL, "withdrawn_why" varchar(300) NOT NULL, "pending" varchar(9) NOT NULL, "pending_reason" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "answering_id" char(32) NULL REFERENCES "questionnaires_answering" ("id") DEFERRABLE INITIALLY DEFERRED, "merged_into_id" bigint NULL REFERENCES "exchange_application" ("id") DEFERRABLE INITIALLY DEFERRED, "call_id" bigint NOT NULL REFERENCES "exchange_call" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_author" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "leads" bool NOT NULL, "application_id" bigint NOT NULL REFERENCES "exchange_application" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_author_of_an_application" UNIQUE ("application_id", "person_id"));
CREATE TABLE "exchange_award" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "title" varchar(200) NOT NULL, "prize" varchar(200) NOT NULL, "reason" text NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "winner_id" bigint NULL REFERENCES "exchange_application" ("id") DEFERRABLE INITIALLY DEFERRED, "call_id" bigint NOT NULL REFERENCES "exchange_call" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_call" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_lang" varchar(12) NOT NULL, "title" varchar(200) NOT NULL, "summary" text NOT NULL, "rules" text NOT NULL, "state" varchar(9) NOT NULL, "opens_at" datetime NULL, "closes_at" datetime NULL, "zone" varchar(60) NOT NULL, "decided_by" date NULL, "starts_on" date NULL, "ends_on" date NULL, "keep_until" date NULL, "contact" varchar(200) NOT NULL, "criteria" text NOT NULL CHECK ((JSON_VALID("criteria") OR "criteria" IS NULL)), "phases" text NOT NULL CHECK ((JSON_VALID("phases") OR "phases" IS NULL)), "phase" varchar(40) NOT NULL, "shows_results" bool NOT NULL, "announced_at" datetime NULL, "source" varchar(300) NOT NULL, "url" varchar(500) NOT NULL, "known" text NOT NULL CHECK ((JSON_VALID("known") OR "known" IS NULL)), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "programme_id" bigint NOT NULL REFERENCES "exchange_programme" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_callside" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "side" varchar(7) NOT NULL, "conditions" text NOT NULL CHECK ((JSON_VALID("conditions") OR "conditions" IS NULL)), "most" integer unsigned NULL CHECK ("most" >= 0), "call_id" bigint NOT NULL REFERENCES "exchange_call" ("id") DEFERRABLE INITIALLY DEFERRED, "collection_id" bigint NULL REFERENCES "questionnaires_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NULL REFERENCES "questionnaires_questionnaireversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_side_of_a_call" UNIQUE ("call_id", "side"));
CREATE TABLE "exchange_cohort" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "title" varchar(200) NOT NULL, "note" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "call_id" bigint NOT NULL UNIQUE REFERENCES "exchange_call" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" bigint NULL REFERENCES "community_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_consent" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "agreement_id" bigint NOT NULL REFERENCES "exchange_agreement" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "member_id" bigint NOT NULL REFERENCES "exchange_matchmember" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_consent_of_a_partner" UNIQUE ("agreement_id", "member_id"));
CREATE TABLE "exchange_decision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "before" varchar(9) NOT NULL, "state" varchar(9) NOT NULL, "reason" text NOT NULL, "at" datetime NOT NULL, "application_id" bigint NOT NULL REFERENCES "exchange_application" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_goal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "kind" varchar(9) NOT NULL, "title" varchar(200) NOT NULL, "how" varchar(300) NOT NULL, "who" varchar(120) NOT NULL, "due_on" date NULL, "reached_on" date NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "match_id" bigint NOT NULL REFERENCES "exchange_match" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_match" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "state" varchar(6) NOT NULL, "explanation" text NOT NULL CHECK ((JSON_VALID("explanation") OR "explanation" IS NULL)), "ended_on" date NULL, "ended_why" varchar(300) NOT NULL, "is_example" bool NOT NULL, "call_id" bigint NOT NULL REFERENCES "exchange_call" ("id") DEFERRABLE INITIALLY DEFERRED, "run_id" bigint NULL REFERENCES "exchange_run" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_match_of_a_number" UNIQUE ("call_id", "number"));
CREATE TABLE "exchange_matchmember" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "hosts" bool NOT NULL, "left_on" date NULL, "left_why" varchar(300) NOT NULL, "application_id" bigint NOT NULL REFERENCES "exchange_application" ("id") DEFERRABLE INITIALLY DEFERRED, "match_id" bigint NOT NULL REFERENCES "exchange_match" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_membership_of_an_application" UNIQUE ("match_id", "application_id"));
CREATE TABLE "exchange_outcome" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "helped" varchar(4) NOT NULL, "changed" text NOT NULL, "lessons" text NOT NULL, "is_public" bool NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "member_id" bigint NOT NULL UNIQUE REFERENCES "exchange_matchmember" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_pilotreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "title" varchar(120) NOT NULL, "done" text NOT NULL, "changed" text NOT NULL, "lessons" text NOT NULL, "spent" decimal NULL, "is_public" bool NOT NULL, "handed_in_at" datetime NULL, "answer" text NOT NULL, "application_id" bigint NOT NULL REFERENCES "exchange_application" ("id") DEFERRABLE INITIALLY DEFERRED, "written_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_pin" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "kind" varchar(9) NOT NULL, "why" varchar(300) NOT NULL, "call_id" bigint NOT NULL REFERENCES "exchange_call" ("id") DEFERRABLE INITIALLY DEFERRED, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "one_id" bigint NOT NULL REFERENCES "exchange_application" ("id") DEFERRABLE INITIALLY DEFERRED, "other_id" bigint NOT NULL REFERENCES "exchange_application" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_decision_about_a_pair" UNIQUE ("call_id", "one_id", "other_id"));
CREATE TABLE "exchange_preference" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "rank" smallint unsigned NOT NULL CHECK ("rank" >= 0), "application_id" bigint NOT NULL REFERENCES "exchange_application" ("id") DEFERRABLE INITIALLY DEFERRED, "other_id" bigint NOT NULL REFERENCES "exchange_application" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_wish_for_another" UNIQUE ("application_id", "other_id"));
CREATE TABLE "exchange_programme" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "source_lang" varchar(12) NOT NULL, "title" varchar(200) NOT NULL, "summary" text NOT NULL, "kind" varchar(40) NOT NULL, "run_by" varchar(200) NOT NULL, "source" varchar(300) NOT NULL, "url" varchar(500) NOT NULL, "is_example" bool NOT NULL);
CREATE TABLE "exchange_replicationplan" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "solution" varchar(200) NOT NULL, "why" text NOT NULL, "changes" text NOT NULL, "steps" text NOT NULL, "needs" text NOT NULL, "cost" decimal NULL, "starts_on" date NULL, "is_public" bool NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "member_id" bigint NOT NULL UNIQUE REFERENCES "exchange_matchmember" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_review" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "phase" varchar(40) NOT NULL, "state" varchar(8) NOT NULL, "scores" text NOT NULL CHECK ((JSON_VALID("scores") OR "scores" IS NULL)), "note" text NOT NULL, "comment" text NOT NULL, "conflict" varchar(300) NOT NULL, "done_at" datetime NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "application_id" bigint NOT NULL REFERENCES "exchange_application" ("id") DEFERRABLE INITIALLY DEFERRED, "reviewer_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_review_of_a_reviewer" UNIQUE ("application_id", "phase", "reviewer_id"));
CREATE TABLE "exchange_run" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "way" varchar(9) NOT NULL, "state" varchar(7) NOT NULL, "options" text NOT NULL CHECK ((JSON_VALID("options") OR "options" IS NULL)), "result" text NOT NULL CHECK ((JSON_VALID("result") OR "result" IS NULL)), "digest" varchar(64) NOT NULL, "problem" text NOT NULL CHECK ((JSON_VALID("problem") OR "problem" IS NULL)), "note" varchar(300) NOT NULL, "published_at" datetime NULL, "call_id" bigint NOT NULL REFERENCES "exchange_call" ("id") DEFERRABLE INITIALLY DEFERRED, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_matching_of_a_number" UNIQUE ("call_id", "number"));
CREATE TABLE "exchange_testbed" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "source_lang" varchar(12) NOT NULL, "title" varchar(200) NOT NULL, "kind" varchar(12) NOT NULL, "summary" text NOT NULL, "city" varchar(120) NOT NULL, "themes" text NOT NULL CHECK ((JSON_VALID("themes") OR "themes" IS NULL)), "languages" text NOT NULL CHECK ((JSON_VALID("languages") OR "languages" IS NULL)), "who_may" text NOT NULL, "url" varchar(500) NOT NULL, "source" varchar(300) NOT NULL, "takes_requests" bool NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL);
CREATE TABLE "exchange_testbedrequest" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "text" text NOT NULL, "when" varchar(120) NOT NULL, "state" varchar(9) NOT NULL, "answer" text NOT NULL, "answered_at" datetime NULL, "answered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "asked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "testbed_id" bigint NOT NULL REFERENCES "exchange_testbed" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_visit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "title" varchar(200) NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "place" varchar(200) NOT NULL, "programme" text NOT NULL, "travellers" smallint unsigned NULL CHECK ("travellers" >= 0), "emissions" real NULL, "state" varchar(9) NOT NULL, "report" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "host_id" bigint NOT NULL REFERENCES "exchange_application" ("id") DEFERRABLE INITIALLY DEFERRED, "match_id" bigint NOT NULL REFERENCES "exchange_match" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_visitcost" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "payer" varchar(9) NOT NULL, "planned" decimal NULL, "spent" decimal NULL, "visit_id" bigint NOT NULL REFERENCES "exchange_visit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_cost_of_a_payer" UNIQUE ("visit_id", "payer"));
CREATE TABLE "federation_held" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "identifier" varchar(400) NOT NULL UNIQUE, "kind" varchar(40) NOT NULL, "key" varchar(200) NOT NULL, "datestamp" datetime NOT NULL, "licence" varchar(200) NOT NULL, "state" varchar(10) NOT NULL, "follows" bool NOT NULL, "digest" varchar(64) NOT NULL, "theirs" text NOT NULL CHECK ((JSON_VALID("theirs") OR "theirs" IS NULL)), "ours" text NOT NULL CHECK ((JSON_VALID("ours") OR "ours" IS NULL)), "pending" text NULL CHECK ((JSON_VALID("pending") OR "pending" IS NULL)), "reason" varchar(300) NOT NULL, "taken_at" datetime NULL, "seen_at" datetime NOT NULL, "peer_id" bigint NOT NULL REFERENCES "federation_peer" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "federation_peer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "name" varchar(200) NOT NULL, "address" varchar(300) NOT NULL UNIQUE, "public_key" varchar(80) NOT NULL, "sets" text NOT NULL CHECK ((JSON_VALID("sets") OR "sets" IS NULL)), "is_active" bool NOT NULL, "repository" varchar(200) NOT NULL, "last_at" datetime NULL, "last" text NOT NULL CHECK ((JSON_VALID("last") OR "last" IS NULL)), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0));
CREATE TABLE "federation_strand" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "spec" varchar(100) NOT NULL, "since" datetime NULL, "token" text NOT NULL, "began_at" datetime NULL, "is_whole" bool NOT NULL, "whole_at" datetime NULL, "given" integer unsigned NOT NULL CHECK ("given" >= 0), "spoiled" integer unsigned NOT NULL CHECK ("spoiled" >= 0), "peer_id" bigint NOT NULL REFERENCES "federation_peer" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_strand_of_a_set" UNIQUE ("peer_id", "spec"));
CREATE TABLE "finance_budgetyear" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "originals" text NOT NULL CHECK ((JSON_VALID("originals") OR "originals" IS NULL)), "source_text" varchar(500) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "holder" varchar(200) NOT NULL, "kind" varchar(8) NOT NULL, "state" varchar(8) NOT NULL, "budget" real NULL, "climate" real NULL, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "investment_id" bigint NOT NULL REFERENCES "finance_investmentplan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_bundling" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "terms" text NOT NULL CHECK ((JSON_VALID("terms") OR "terms" IS NULL)), "given" text NOT NULL CHECK ((JSON_VALID("given") OR "given" IS NULL)), "digest" varchar(64) NOT NULL, "result" text NOT NULL CHECK ((JSON_VALID("result") OR "result" IS NULL)), "problem" varchar(300) NOT NULL, "state" varchar(7) NOT NULL, "told" bool NOT NULL, "is_example" bool NOT NULL, "job_id" bigint NULL REFERENCES "core_job" ("id") DEFERRABLE INITIALLY DEFERRED, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_bundlingcity" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "scope" varchar(130) NOT NULL, "bundling_id" bigint NOT NULL REFERENCES "finance_bundling" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_city_per_bundling" UNIQUE ("bundling_id", "scope"));
CREATE TABLE "finance_capitalpolicy" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "originals" text NOT NULL CHECK ((JSON_VALID("originals") OR "originals" IS NULL)), "source_text" varchar(500) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "name" varchar(300) NOT NULL, "state" varchar(11) NOT NULL, "description" text NOT NULL, "outcome" text NOT NULL, "low" real NULL, "high" real NULL, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "investment_id" bigint NOT NULL REFERENCES "finance_investmentplan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_capitalsource" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "originals" text NOT NULL CHECK ((JSON_VALID("originals") OR "originals" IS NULL)), "source_text" varchar(500) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "name" varchar(200) NOT NULL, "instrument" varchar(20) NOT NULL, "low" real NULL, "high" real NULL, "left" real NULL, "level" varchar(7) NOT NULL, "provider" varchar(200) NOT NULL, "granted" smallint unsigned NULL CHECK ("granted" >= 0), "earmark" varchar(300) NOT NULL, "description" text NOT NULL, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "investment_id" bigint NOT NULL REFERENCES "finance_investmentplan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_costrow" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "originals" text NOT NULL CHECK ((JSON_VALID("originals") OR "originals" IS NULL)), "source_text" varchar(500) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "action_code" varchar(20) NOT NULL, "field" varchar(40) NOT NULL, "name" varchar(300) NOT NULL, "capex" real NULL, "opex" real NULL, "impact" real NULL, "indicator" varchar(300) NOT NULL, "indirect" text NOT NULL, "benefit" real NULL, "city" real NULL, "public" real NULL, "third" real NULL, "households" real NULL, "frequency" varchar(7) NOT NULL, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "investment_id" bigint NOT NULL REFERENCES "finance_investmentplan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_energycommunity" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(120) NOT NULL, "asked" text NOT NULL CHECK ((JSON_VALID("asked") OR "asked" IS NULL)), "profiles" text NOT NULL CHECK ((JSON_VALID("profiles") OR "profiles" IS NULL)), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "stamp" varchar(32) NOT NULL, "is_example" bool NOT NULL, "city_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_fieldmoney" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "originals" text NOT NULL CHECK ((JSON_VALID("originals") OR "originals" IS NULL)), "source_text" varchar(500) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "field" varchar(40) NOT NULL, "subsector" varchar(200) NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "amount" real NULL, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "investment_id" bigint NOT NULL REFERENCES "finance_investmentplan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_fundingsource" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "originals" text NOT NULL CHECK ((JSON_VALID("originals") OR "originals" IS NULL)), "source_text" varchar(500) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "action_code" varchar(20) NOT NULL, "name" varchar(200) NOT NULL, "instrument" varchar(20) NOT NULL, "payer" varchar(40) NOT NULL, "state" varchar(7) NOT NULL, "chance" real NULL, "amount" real NOT NULL, "rate" real NULL, "repaid_in" smallint unsigned NULL CHECK ("repaid_in" >= 0), "first" smallint unsigned NULL CHECK ("first" >= 0), "allocation" varchar(300) NOT NULL, "opportunity" varchar(120) NOT NULL, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "investment_id" bigint NOT NULL REFERENCES "finance_investmentplan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_incomesource" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "originals" text NOT NULL CHECK ((JSON_VALID("originals") OR "originals" IS NULL)), "source_text" varchar(500) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "name" varchar(200) NOT NULL, "year" smallint unsigned NULL CHECK ("year" >= 0), "amount" real NULL, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "investment_id" bigint NOT NULL REFERENCES "finance_investmentplan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_investmentbarrier" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "originals" text NOT NULL CHECK ((JSON_VALID("originals") OR "originals" IS NULL)), "source_text" varchar(500) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "name" varchar(300) NOT NULL, "typology" text NOT NULL CHECK ((JSON_VALID("typology") OR "typology" IS NULL)), "description" text NOT NULL, "solution" text NOT NULL, "field" varchar(40) NOT NULL, "stakeholders" text NOT NULL, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "investment_id" bigint NOT NULL REFERENCES "finance_investmentplan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_investmentplan" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "currency" varchar(3) NOT NULL, "method" text NOT NULL, "money_year" smallint unsigned NULL CHECK ("money_year" >= 0), "income" real NULL, "debt" real NULL, "debt_service" real NULL, "debt_limit" real NULL, "loan_rate" real NULL, "loan_years" smallint unsigned NULL CHECK ("loan_years" >= 0), "chances" text NOT NULL CHECK ((JSON_VALID("chances") OR "chances" IS NULL)), "reasons" text NOT NULL CHECK ((JSON_VALID("reasons") OR "reasons" IS NULL)), "originals" text NOT NULL CHECK ((JSON_VALID("originals") OR "originals" IS NULL)), "published_with_plan" bool NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "stamp" varchar(32) NOT NULL, "opened_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NOT NULL UNIQUE REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_investmentrisk" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "originals" text NOT NULL CHECK ((JSON_VALID("originals") OR "originals" IS NULL)), "source_text" varchar(500) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "action_code" varchar(20) NOT NULL, "field" varchar(40) NOT NULL, "reach" varchar(7) NOT NULL, "project" varchar(300) NOT NULL, "name" varchar(300) NOT NULL, "description" text NOT NULL, "likelihood" varchar(6) NOT NULL, "priority" varchar(6) NOT NULL, "mitigation" text NOT NULL, "residual" varchar(6) NOT NULL, "owner" varchar(200) NOT NULL, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "investment_id" bigint NOT NULL REFERENCES "finance_investmentplan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_investmentversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "digest" varchar(64) NOT NULL, "note" text NOT NULL, "withdrawn_at" datetime NULL, "withdrawn_reason" text NOT NULL, "is_public" bool NOT NULL, "at" datetime NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_version_id" bigint NOT NULL UNIQUE REFERENCES "plan_planversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_investor" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "originals" text NOT NULL CHECK ((JSON_VALID("originals") OR "originals" IS NULL)), "source_text" varchar(500) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "name" varchar(200) NOT NULL, "amount" real NULL, "network" text NOT NULL, "influence" varchar(6) NOT NULL, "interest" varchar(6) NOT NULL, "engagement" text NOT NULL, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "investment_id" bigint NOT NULL REFERENCES "finance_investmentplan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_investoractivity" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "originals" text NOT NULL CHECK ((JSON_VALID("originals") OR "originals" IS NULL)), "source_text" varchar(500) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "stakeholder" varchar(200) NOT NULL, "name" varchar(300) NOT NULL, "year" smallint unsigned NULL CHECK ("year" >= 0), "cost" real NULL, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "investment_id" bigint NOT NULL REFERENCES "finance_investmentplan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_moneyindicator" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "originals" text NOT NULL CHECK ((JSON_VALID("originals") OR "originals" IS NULL)), "source_text" varchar(500) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "kind" varchar(9) NOT NULL, "field" varchar(40) NOT NULL, "name" varchar(300) NOT NULL, "unit" varchar(60) NOT NULL, "baseline" real NULL, "baseline_year" smallint unsigned NULL CHECK ("baseline_year" >= 0), "target" real NULL, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "investment_id" bigint NOT NULL REFERENCES "finance_investmentplan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_project" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "text" text NOT NULL, "field" varchar(40) NOT NULL, "kind" varchar(40) NOT NULL, "area" varchar(120) NOT NULL, "stage" varchar(11) NOT NULL, "timeline" text NOT NULL, "start" smallint unsigned NULL CHECK ("start" >= 0), "latest" smallint unsigned NULL CHECK ("latest" >= 0), "build_years" smallint unsigned NOT NULL CHECK ("build_years" >= 0), "lifetime" smallint unsigned NOT NULL CHECK ("lifetime" >= 0), "price_year" smallint unsigned NOT NULL CHECK ("price_year" >= 0), "capex" real NULL, "opex" real NULL, "revenue" real NULL, "saving" real NULL, "currency" varchar(3) NOT NULL, "originals" text NOT NULL CHECK ((JSON_VALID("originals") OR "originals" IS NULL)), "rate" varchar(60) NOT NULL, "own_rate" real NULL, "output" real NULL, "output_unit" varchar(30) NOT NULL, "tonnes" real NULL, "source_text" varchar(500) NOT NULL, "split" text NOT NULL CHECK ((JSON_VALID("split") OR "split" IS NULL)), "funding" text NOT NULL, "contact" varchar(200) NOT NULL, "answers" text NOT NULL CHECK ((JSON_VALID("answers") OR "answers" IS NULL)), "documents" text NOT NULL CHECK ((JSON_VALID("documents") OR "documents" IS NULL)), "chances" text NOT NULL CHECK ((JSON_VALID("chances") OR "chances" IS NULL)), "rights" text NOT NULL CHECK ((JSON_VALID("rights") OR "rights" IS NULL)), "in_table" bool NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "stamp" varchar(32) NOT NULL, "is_example" bool NOT NULL, "city_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NULL REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_project_actions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "project_id" bigint NOT NULL REFERENCES "finance_project" ("id") DEFERRABLE INITIALLY DEFERRED, "action_id" bigint NOT NULL REFERENCES "plan_action" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "finance_projectsource" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "name" varchar(200) NOT NULL, "instrument" varchar(20) NOT NULL, "layer" varchar(12) NOT NULL, "state" varchar(7) NOT NULL, "chance" real NULL, "amount" real NOT NULL, "originals" text NOT NULL CHECK ((JSON_VALID("originals") OR "originals" IS NULL)), "rate" real NULL, "repaid_in" smallint unsigned NULL CHECK ("repaid_in" >= 0), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "project_id" bigint NOT NULL REFERENCES "finance_project" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "funding_countryroute" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "kind" varchar(9) NOT NULL, "title" varchar(200) NOT NULL, "text" text NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "valid_to" date NULL, "website" varchar(500) NOT NULL, "country_id" bigint NOT NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED, "programme_id" bigint NULL REFERENCES "funding_programme" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "funding_deadline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "zone" varchar(40) NOT NULL, "day_only" bool NOT NULL, "part" varchar(120) NOT NULL, "opportunity_id" bigint NOT NULL REFERENCES "funding_opportunity" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_deadline_of_a_moment" UNIQUE ("opportunity_id", "at", "part"));
CREATE TABLE "funding_fundingproject" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "text" text NOT NULL, "about" varchar(60) NOT NULL, "cost" decimal NULL, "currency" varchar(3) NOT NULL, "cost_euro" decimal NULL, "rate_source" varchar(200) NOT NULL, "stage" varchar(12) NOT NULL, "saves_tonnes" real NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL);
CREATE TABLE "funding_fundingproject_themes" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "fundingproject_id" bigint NOT NULL REFERENCES "funding_fundingproject" ("id") DEFERRABLE INITIALLY DEFERRED, "concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "funding_opportunity" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "title" varchar(300) NOT NULL, "summary" text NOT NULL, "text" text NOT NULL, "instrument" varchar(20) NOT NULL, "action_type" varchar(40) NOT NULL, "state" varchar(11) NOT NULL, "opens_on" date NULL, "valid_to" date NULL, "currency" varchar(3) NOT NULL, "budget" decimal NULL, "ticket_min" decimal NULL, "ticket_max" decimal NULL, "grants_expected" integer unsigned NULL CHECK ("grants_expected" >= 0), "rates" text NOT NULL CHECK ((JSON_VALID("rates") OR "rates" IS NULL)), "advance" varchar(8) NOT NULL, "effort_days" integer unsigned NULL CHECK ("effort_days" >= 0), "success_percent" real NULL, "country_rule" text NOT NULL CHECK ((JSON_VALID("country_rule") OR "country_rule" IS NULL)), "rules" text NOT NULL CHECK ((JSON_VALID("rules") OR "rules" IS NULL)), "consortium" text NOT NULL CHECK ((JSON_VALID("consortium") OR "consortium" IS NULL)), "checklist" text NOT NULL CHECK ((JSON_VALID("checklist") OR "checklist" IS NULL)), "languages" text NOT NULL CHECK ((JSON_VALID("languages") OR "languages" IS NULL)), "just_transition" bool NOT NULL, "website" varchar(500) NOT NULL, "contact" text NOT NULL, "outside_key" varchar(160) NOT NULL, "retrieved_on" date NULL, "digest" varchar(64) NOT NULL, "note" text NOT NULL, "is_example" bool NOT NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED, "programme_id" bigint NOT NULL REFERENCES "funding_programme" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "funding_opportunity_countries" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "opportunity_id" bigint NOT NULL REFERENCES "funding_opportunity" ("id") DEFERRABLE INITIALLY DEFERRED, "country_id" bigint NOT NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "funding_opportunity_themes" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "opportunity_id" bigint NOT NULL REFERENCES "funding_opportunity" ("id") DEFERRABLE INITIALLY DEFERRED, "concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "funding_partnerwish" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "offers" text NOT NULL, "seeks" text NOT NULL, "leads" bool NOT NULL, "until" date NULL, "is_example" bool NOT NULL, "opportunity_id" bigint NOT NULL REFERENCES "funding_opportunity" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_partner_wish_of_a_city" UNIQUE ("scope", "opportunity_id"));
CREATE TABLE "funding_programme" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "name" varchar(200) NOT NULL, "description" text NOT NULL, "funder" varchar(200) NOT NULL, "level" varchar(20) NOT NULL, "instrument" varchar(20) NOT NULL, "way" varchar(12) NOT NULL, "country_rule" text NOT NULL CHECK ((JSON_VALID("country_rule") OR "country_rule" IS NULL)), "rules" text NOT NULL CHECK ((JSON_VALID("rules") OR "rules" IS NULL)), "rates" text NOT NULL CHECK ((JSON_VALID("rates") OR "rates" IS NULL)), "valid_from" date NULL, "valid_to" date NULL, "website" varchar(500) NOT NULL, "contact" text NOT NULL, "note" text NOT NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "funding_programme_themes" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "programme_id" bigint NOT NULL REFERENCES "funding_programme" ("id") DEFERRABLE INITIALLY DEFERRED, "concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "funding_shortlisted" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "state" varchar(8) NOT NULL, "reason" varchar(300) NOT NULL, "staff_days" integer unsigned NULL CHECK ("staff_days" >= 0), "note" text NOT NULL, "ready" text NOT NULL CHECK ((JSON_VALID("ready") OR "ready" IS NULL)), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "opportunity_id" bigint NOT NULL REFERENCES "funding_opportunity" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NULL REFERENCES "funding_fundingproject" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_place_on_a_shortlist" UNIQUE ("scope", "opportunity_id", "project_id"));
CREATE TABLE "harvested_shown" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(40) NOT NULL, "key" varchar(120) NOT NULL, "is_shown" bool NOT NULL, "changed_at" datetime NULL, CONSTRAINT "harvested_one_line_for_a_record" UNIQUE ("kind", "key"));
CREATE TABLE "helpdesk_agent" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "topics" text NOT NULL CHECK ((JSON_VALID("topics") OR "topics" IS NULL)), "languages" text NOT NULL CHECK ((JSON_VALID("languages") OR "languages" IS NULL)), "capacity" smallint unsigned NOT NULL CHECK ("capacity" >= 0), "away_until" date NULL, "note" varchar(200) NOT NULL, "user_id" bigint NOT NULL UNIQUE REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "helpdesk_assignment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "is_routed" bool NOT NULL, "fit" real NULL, "reasons" text NOT NULL CHECK ((JSON_VALID("reasons") OR "reasons" IS NULL)), "made_at" datetime NOT NULL, "ended_at" datetime NULL, "agent_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "case_id" bigint NOT NULL REFERENCES "helpdesk_case" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "helpdesk_canned" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "title" varchar(120) NOT NULL, "language" varchar(12) NOT NULL, "topic" varchar(40) NOT NULL, "text" text NOT NULL, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "helpdesk_case" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "reference" varchar(12) NOT NULL UNIQUE, "secret" varchar(64) NOT NULL UNIQUE, "kind" varchar(10) NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "city_name" varchar(120) NOT NULL, "email" varchar(254) NOT NULL, "asker_digest" varchar(64) NOT NULL, "title" varchar(160) NOT NULL, "topic" varchar(40) NOT NULL, "pathway" varchar(60) NOT NULL, "stage" varchar(10) NOT NULL, "languages" text NOT NULL CHECK ((JSON_VALID("languages") OR "languages" IS NULL)), "about" varchar(300) NOT NULL, "wanted_by" date NULL, "impact" smallint unsigned NOT NULL CHECK ("impact" >= 0), "urgency" smallint unsigned NOT NULL CHECK ("urgency" >= 0), "priority" smallint unsigned NOT NULL CHECK ("priority" >= 0), "is_confidential" bool NOT NULL, "may_publish" bool NOT NULL, "tier" varchar(8) NOT NULL, "state" varchar(14) NOT NULL, "asked_at" datetime NULL, "first_due" datetime NULL, "solve_due" datetime NULL, "first_answered_at" datetime NULL, "paused_at" datetime NULL, "paused_seconds" integer unsigned NOT NULL CHECK ("paused_seconds" >= 0), "solved_at" datetime NULL, "closed_at" datetime NULL, "reopened" smallint unsigned NOT NULL CHECK ("reopened" >= 0), "helped" bool NULL, "helped_note" varchar(500) NOT NULL, "suspicion" smallint unsigned NOT NULL CHECK ("suspicion" >= 0), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "agent_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "asker_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "series_id" bigint NULL REFERENCES "helpdesk_series" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "levels_of_a_case" CHECK (("impact" BETWEEN 1 AND 3 AND "priority" BETWEEN 1 AND 4 AND "urgency" BETWEEN 1 AND 3)));
CREATE TABLE "helpdesk_conflict" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "scope" varchar(130) NOT NULL, "reason" varchar(200) NOT NULL, "made_at" datetime NOT NULL, "case_id" bigint NULL REFERENCES "helpdesk_case" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "helpdesk_deflection" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "month" date NOT NULL, "topic" varchar(40) NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0), CONSTRAINT "one_count_of_a_topic_a_month" UNIQUE ("month", "topic"));
CREATE TABLE "helpdesk_handover" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_tier" varchar(8) NOT NULL, "to_tier" varchar(8) NOT NULL, "reason" varchar(500) NOT NULL, "made_at" datetime NOT NULL, "case_id" bigint NOT NULL REFERENCES "helpdesk_case" ("id") DEFERRABLE INITIALLY DEFERRED, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "helpdesk_meeting" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "starts_at" datetime NOT NULL, "minutes" smallint unsigned NOT NULL CHECK ("minutes" >= 0), "subject" varchar(160) NOT NULL, "note" text NOT NULL, "agreed" varchar(300) NOT NULL, "took_place" bool NULL, "series_id" bigint NOT NULL REFERENCES "helpdesk_series" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "helpdesk_message" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(8) NOT NULL, "side" varchar(5) NOT NULL, "text" text NOT NULL, "language" varchar(12) NOT NULL, "source" varchar(8) NOT NULL, "made_at" datetime NOT NULL, "author_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "case_id" bigint NOT NULL REFERENCES "helpdesk_case" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "helpdesk_messagedetail" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "quoted" text NOT NULL, "left_out" text NOT NULL CHECK ((JSON_VALID("left_out") OR "left_out" IS NULL)), "message_id" bigint NOT NULL UNIQUE REFERENCES "helpdesk_message" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "helpdesk_messagefile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "file" varchar(100) NOT NULL, "file_name" varchar(200) NOT NULL, "media_type" varchar(100) NOT NULL, "size" bigint unsigned NOT NULL CHECK ("size" >= 0), "digest" varchar(64) NOT NULL, "message_id" bigint NOT NULL REFERENCES "helpdesk_message" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "helpdesk_receivedmail" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "digest" varchar(64) NOT NULL UNIQUE, "sender_digest" varchar(64) NOT NULL, "size" integer unsigned NOT NULL CHECK ("size" >= 0), "outcome" varchar(10) NOT NULL, "reason" varchar(200) NOT NULL, "received_at" datetime NOT NULL, "case_id" bigint NULL REFERENCES "helpdesk_case" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "helpdesk_series" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "topic" varchar(40) NOT NULL, "title" varchar(160) NOT NULL, "goal" text NOT NULL, "state" varchar(8) NOT NULL, "result" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "coach_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "insight_foundmention" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(20) NOT NULL, "code" varchar(24) NOT NULL, "status" varchar(10) NOT NULL, "module" varchar(8) NOT NULL, "line" integer unsigned NOT NULL CHECK ("line" >= 0), "quote" varchar(240) NOT NULL, "words" varchar(120) NOT NULL, "confidence" real NOT NULL, "is_checked" bool NOT NULL, "indexed_id" bigint NOT NULL REFERENCES "insight_indexedcontract" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "insight_foundsection" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "module" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "first" integer unsigned NOT NULL CHECK ("first" >= 0), "last" integer unsigned NOT NULL CHECK ("last" >= 0), "words" integer unsigned NOT NULL CHECK ("words" >= 0), "folded" text NOT NULL, "text" text NOT NULL, "indexed_id" bigint NOT NULL REFERENCES "insight_indexedcontract" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "insight_indexedcontract" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "language" varchar(12) NOT NULL, "is_example" bool NOT NULL, "digest" varchar(64) NOT NULL, "text_digest" varchar(64) NOT NULL, "has_dictionary" bool NOT NULL, "of_id" bigint NULL UNIQUE REFERENCES "contract_contractfile" ("id") DEFERRABLE INITIALLY DEFERRED, "publication_id" bigint NULL UNIQUE REFERENCES "contract_publication" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NULL UNIQUE REFERENCES "contract_contractversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "indexed_contract_has_one_form" CHECK ((("of_id" IS NOT NULL AND "publication_id" IS NULL AND "version_id" IS NULL) OR ("of_id" IS NULL AND "publication_id" IS NOT NULL AND "version_id" IS NULL) OR ("of_id" IS NULL AND "publication_id" IS NULL AND "version_id" IS NOT NULL))));
CREATE TABLE "insight_snapshot" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL UNIQUE CHECK ("number" >= 0), "title" varchar(160) NOT NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "digest" varchar(64) NOT NULL UNIQUE, "size" integer unsigned NOT NULL CHECK ("size" >= 0), "made_at" datetime NOT NULL, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "insight_snapshot_files" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "snapshot_id" bigint NOT NULL REFERENCES "insight_snapshot" ("id") DEFERRABLE INITIALLY DEFERRED, "contractfile_id" bigint NOT NULL REFERENCES "contract_contractfile" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "insight_snapshot_publications" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "snapshot_id" bigint NOT NULL REFERENCES "insight_snapshot" ("id") DEFERRABLE INITIALLY DEFERRED, "publication_id" bigint NOT NULL REFERENCES "contract_publication" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "insight_snapshot_versions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "snapshot_id" bigint NOT NULL REFERENCES "insight_snapshot" ("id") DEFERRABLE INITIALLY DEFERRED, "contractversion_id" bigint NOT NULL REFERENCES "contract_contractversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "inventory_activity" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "source" varchar(60) NOT NULL, "carrier" varchar(60) NOT NULL, "method" varchar(80) NOT NULL, "label" varchar(200) NOT NULL, "amount" real NULL, "unit" varchar(40) NOT NULL, "inputs" text NOT NULL CHECK ((JSON_VALID("inputs") OR "inputs" IS NULL)), "factor" varchar(120) NOT NULL, "quality_activity" varchar(1) NOT NULL, "quality_factor" varchar(1) NOT NULL, "uncertainty_activity" real NULL, "uncertainty_factor" real NULL, "origin" varchar(13) NOT NULL, "note" text NOT NULL, "source_text" varchar(500) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "changed_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "inventory_id" bigint NOT NULL REFERENCES "inventory_inventory" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "inventory_attachment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "source" varchar(60) NOT NULL, "at" datetime NOT NULL, "activity_id" bigint NULL REFERENCES "inventory_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "document_id" bigint NOT NULL REFERENCES "core_storeddocument" ("id") DEFERRABLE INITIALLY DEFERRED, "inventory_id" bigint NOT NULL REFERENCES "inventory_inventory" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "inventory_cellcomment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "source" varchar(60) NOT NULL, "text" text NOT NULL, "at" datetime NOT NULL, "resolved_at" datetime NULL, "activity_id" bigint NULL REFERENCES "inventory_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "resolved_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "inventory_id" bigint NOT NULL REFERENCES "inventory_inventory" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "inventory_cellnote" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "source" varchar(60) NOT NULL, "key" varchar(2) NOT NULL, "explanation" text NOT NULL, "target" varchar(60) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "set_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "inventory_id" bigint NOT NULL REFERENCES "inventory_inventory" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_notation_key_per_cell" UNIQUE ("inventory_id", "source"));
CREATE TABLE "inventory_cityfactor" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "key" varchar(80) NOT NULL, "use" varchar(40) NOT NULL, "values" text NOT NULL CHECK ((JSON_VALID("values") OR "values" IS NULL)), "unit" varchar(40) NOT NULL, "gwp_set" varchar(20) NOT NULL, "basis" varchar(3) NOT NULL, "boundary" varchar(10) NOT NULL, "valid_from" smallint unsigned NOT NULL CHECK ("valid_from" >= 0), "valid_to" smallint unsigned NOT NULL CHECK ("valid_to" >= 0), "source_text" varchar(500) NOT NULL, "url" varchar(500) NOT NULL, "quality" varchar(1) NOT NULL, "uncertainty_percent" real NULL, "note" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "city_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "city_factor_years_in_order" CHECK ("valid_to" >= ("valid_from")));
CREATE TABLE "inventory_inventory" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "title" varchar(200) NOT NULL, "boundary_kind" varchar(8) NOT NULL, "boundary" text NOT NULL, "inclusions" text NOT NULL CHECK ((JSON_VALID("inclusions") OR "inclusions" IS NULL)), "framework" varchar(20) NOT NULL, "gwp_set" varchar(20) NOT NULL, "electricity_rule" varchar(8) NOT NULL, "factor_series" varchar(60) NOT NULL, "state" varchar(14) NOT NULL, "population" integer unsigned NULL CHECK ("population" >= 0), "area_km2" real NULL, "notes" text NOT NULL, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "city_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "opened_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "previous_id" bigint NULL REFERENCES "inventory_inventory" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_inventory_per_city_and_year" UNIQUE ("city_id", "year"), CONSTRAINT "working_inventory_is_not_public" CHECK (NOT ("visibility" = 'public')));
CREATE TABLE "inventory_inventorystep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "from_state" varchar(14) NOT NULL, "to_state" varchar(14) NOT NULL, "statement" text NOT NULL, "organisation" varchar(200) NOT NULL, "digest" varchar(64) NOT NULL, "by_name" varchar(200) NOT NULL, "at" datetime NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "inventory_id" bigint NOT NULL REFERENCES "inventory_inventory" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "inventory_inventoryversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "digest" varchar(64) NOT NULL, "is_verified" bool NOT NULL, "at" datetime NOT NULL, "note" text NOT NULL, "withdrawn_at" datetime NULL, "withdrawn_reason" text NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "inventory_id" bigint NOT NULL REFERENCES "inventory_inventory" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_version_per_number" UNIQUE ("inventory_id", "number"));
CREATE TABLE "journey_placedstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "kind" varchar(8) NOT NULL, "step" varchar(60) NOT NULL, "phase" varchar(10) NOT NULL, "title" varchar(120) NOT NULL, "text" text NOT NULL, "url" varchar(400) NOT NULL, "why" varchar(300) NOT NULL, "state" varchar(8) NOT NULL, "placed_as" varchar(130) NOT NULL, "is_example" bool NOT NULL, "placed_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "way_id" bigint NOT NULL REFERENCES "journey_way" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "journey_stepanswer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "step" varchar(60) NOT NULL, "state" varchar(8) NOT NULL, "reason" varchar(10) NOT NULL, "note" varchar(300) NOT NULL, "until" date NULL, "due" date NULL, "is_example" bool NOT NULL, "said_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "way_id" bigint NOT NULL REFERENCES "journey_way" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_answer_about_a_step" UNIQUE ("way_id", "step"));
CREATE TABLE "journey_way" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "is_example" bool NOT NULL, CONSTRAINT "one_way_of_a_workspace" UNIQUE ("scope"));
CREATE TABLE "journey_weeklywish" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "told_on" date NULL, "told" text NOT NULL CHECK ((JSON_VALID("told") OR "told" IS NULL)), "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_weekly_wish" UNIQUE ("user_id", "scope"));
CREATE TABLE "learning_activity" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_lang" varchar(12) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "kind" varchar(5) NOT NULL, "title" varchar(200) NOT NULL, "text" text NOT NULL, "minutes" smallint unsigned NOT NULL CHECK ("minutes" >= 0), "material" varchar(120) NOT NULL, "challenge" varchar(12) NOT NULL, "website" varchar(500) NOT NULL, "module_id" bigint NOT NULL REFERENCES "learning_module" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "learning_activitydone" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "activity_id" bigint NOT NULL REFERENCES "learning_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "enrolment_id" bigint NOT NULL REFERENCES "learning_enrolment" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_tick_for_an_activity" UNIQUE ("enrolment_id", "activity_id"));
CREATE TABLE "learning_certificate" ("key" char(32) NOT NULL PRIMARY KEY, "course_title" varchar(200) NOT NULL, "signed" text NOT NULL, "issuer" varchar(80) NOT NULL, "issued_at" datetime NOT NULL, "revoked_at" datetime NULL, "revoked_because" varchar(300) NOT NULL, "enrolment_id" bigint NOT NULL UNIQUE REFERENCES "learning_enrolment" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "learning_course" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "title" varchar(200) NOT NULL, "summary" text NOT NULL, "audience" text NOT NULL, "criteria" text NOT NULL, "provider" varchar(200) NOT NULL, "website" varchar(500) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "is_example" bool NOT NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "learning_course_pathways" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "course_id" bigint NOT NULL REFERENCES "learning_course" ("id") DEFERRABLE INITIALLY DEFERRED, "concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "learning_enrolment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "scope" varchar(130) NOT NULL, "started_at" datetime NOT NULL, "finished_at" datetime NULL, "course_id" bigint NOT NULL REFERENCES "learning_course" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_enrolment_of_a_person_in_a_course" UNIQUE ("user_id", "course_id"));
CREATE TABLE "learning_module" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(200) NOT NULL, "goals" text NOT NULL, "text" text NOT NULL, "pass_percent" smallint unsigned NOT NULL CHECK ("pass_percent" >= 0), "course_id" bigint NOT NULL REFERENCES "learning_course" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "learning_quizquestion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_lang" varchar(12) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "text" text NOT NULL, "options" text NOT NULL, "right" text NOT NULL CHECK ((JSON_VALID("right") OR "right" IS NULL)), "feedback" text NOT NULL, "module_id" bigint NOT NULL REFERENCES "learning_module" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "learning_quiztry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "answers" text NOT NULL CHECK ((JSON_VALID("answers") OR "answers" IS NULL)), "right" smallint unsigned NOT NULL CHECK ("right" >= 0), "total" smallint unsigned NOT NULL CHECK ("total" >= 0), "passed" bool NOT NULL, "at" datetime NOT NULL, "enrolment_id" bigint NOT NULL REFERENCES "learning_enrolment" ("id") DEFERRABLE INITIALLY DEFERRED, "module_id" bigint NOT NULL REFERENCES "learning_module" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "learning_teamgoal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "due" date NULL, "why" varchar(300) NOT NULL, "is_example" bool NOT NULL, "course_id" bigint NOT NULL REFERENCES "learning_course" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "set_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_goal_of_a_person" UNIQUE ("scope", "course_id", "person_id"));
CREATE TABLE "library_answer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "question" varchar(200) NOT NULL, "answer" text NOT NULL, "topic" varchar(40) NOT NULL, "origin" varchar(64) NOT NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_category" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "code" varchar(4) NOT NULL UNIQUE, "title" varchar(200) NOT NULL, "summary" text NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_challenge" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "code" varchar(6) NOT NULL UNIQUE, "title" varchar(200) NOT NULL, "title_variants" text NOT NULL, "summary" text NOT NULL, "key_challenges" text NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "note" text NOT NULL, "category_id" bigint NOT NULL REFERENCES "library_category" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_challenge_hashtags" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "challenge_id" bigint NOT NULL REFERENCES "library_challenge" ("id") DEFERRABLE INITIALLY DEFERRED, "concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_contribution" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "kind" varchar(12) NOT NULL, "state" varchar(10) NOT NULL, "secret" varchar(64) NOT NULL UNIQUE, "about" varchar(160) NOT NULL, "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "lang" varchar(12) NOT NULL, "name" varchar(120) NOT NULL, "email" varchar(254) NOT NULL, "credited" bool NOT NULL, "suspicion" smallint unsigned NOT NULL CHECK ("suspicion" >= 0), "suspicion_reasons" text NOT NULL CHECK ((JSON_VALID("suspicion_reasons") OR "suspicion_reasons" IS NULL)), "answer" text NOT NULL, "handled_at" datetime NULL, "result" varchar(160) NOT NULL, "handled_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_deepdive" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "title" varchar(200) NOT NULL, "summary" text NOT NULL, "steps" text NOT NULL, "founders" text NOT NULL, "partners" text NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "note" text NOT NULL, "category_id" bigint NOT NULL REFERENCES "library_category" ("id") DEFERRABLE INITIALLY DEFERRED, "country_id" bigint NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_deepdive_challenges" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "deepdive_id" bigint NOT NULL REFERENCES "library_deepdive" ("id") DEFERRABLE INITIALLY DEFERRED, "challenge_id" bigint NOT NULL REFERENCES "library_challenge" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_edition" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" varchar(12) NOT NULL UNIQUE, "title" varchar(200) NOT NULL, "note" text NOT NULL, "frozen_at" datetime NOT NULL, "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "digest" varchar(64) NOT NULL, "pdf" varchar(100) NOT NULL, "frozen_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_evidence" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "place" varchar(120) NOT NULL, "year" smallint unsigned NULL CHECK ("year" >= 0), "outcome" varchar(8) NOT NULL, "text" text NOT NULL, "credit" varchar(200) NOT NULL, "city_id" bigint NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED, "material_id" bigint NOT NULL REFERENCES "library_material" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_guidestep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "route" varchar(20) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(200) NOT NULL, "description" text NOT NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_guidestep_challenges" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "guidestep_id" bigint NOT NULL REFERENCES "library_guidestep" ("id") DEFERRABLE INITIALLY DEFERRED, "challenge_id" bigint NOT NULL REFERENCES "library_challenge" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_lesson" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "text" text NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "note" text NOT NULL, "category_id" bigint NOT NULL REFERENCES "library_category" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_lesson_challenges" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "lesson_id" bigint NOT NULL REFERENCES "library_lesson" ("id") DEFERRABLE INITIALLY DEFERRED, "challenge_id" bigint NOT NULL REFERENCES "library_challenge" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_link" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "label" varchar(300) NOT NULL, "url" varchar(1000) NOT NULL, "lang" varchar(12) NOT NULL, "kind" varchar(60) NOT NULL, "state" varchar(8) NOT NULL, "checked_at" datetime NULL, "failures" smallint unsigned NOT NULL CHECK ("failures" >= 0), "answer" varchar(200) NOT NULL, "moved_to" varchar(1000) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "material_id" bigint NOT NULL REFERENCES "library_material" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_material" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "title" varchar(250) NOT NULL, "title_variants" text NOT NULL, "summary" text NOT NULL, "key_features" text NOT NULL, "format_label" varchar(200) NOT NULL, "reach" varchar(14) NOT NULL, "country_note" varchar(300) NOT NULL, "year_from" smallint unsigned NULL CHECK ("year_from" >= 0), "year_to" smallint unsigned NULL CHECK ("year_to" >= 0), "year_note" varchar(300) NOT NULL, "note" text NOT NULL, "format_id" bigint NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "material_years_in_order" CHECK (("year_from" IS NULL OR "year_to" IS NULL OR "year_to" >= ("year_from"))));
CREATE TABLE "library_material_countries" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "material_id" bigint NOT NULL REFERENCES "library_material" ("id") DEFERRABLE INITIALLY DEFERRED, "country_id" bigint NOT NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_material_hashtags" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "material_id" bigint NOT NULL REFERENCES "library_material" ("id") DEFERRABLE INITIALLY DEFERRED, "concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_material_organisations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "material_id" bigint NOT NULL REFERENCES "library_material" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NOT NULL REFERENCES "places_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_material_partners" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "material_id" bigint NOT NULL REFERENCES "library_material" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NOT NULL REFERENCES "places_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_material_related" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_material_id" bigint NOT NULL REFERENCES "library_material" ("id") DEFERRABLE INITIALLY DEFERRED, "to_material_id" bigint NOT NULL REFERENCES "library_material" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_persona" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "name" varchar(60) NOT NULL, "age" smallint unsigned NULL CHECK ("age" >= 0), "role" varchar(250) NOT NULL, "needs" text NOT NULL, "country_id" bigint NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_persona_challenges" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "persona_id" bigint NOT NULL REFERENCES "library_persona" ("id") DEFERRABLE INITIALLY DEFERRED, "challenge_id" bigint NOT NULL REFERENCES "library_challenge" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_placement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "focus" text NOT NULL, "key_features" text NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "note" text NOT NULL, "challenge_id" bigint NOT NULL REFERENCES "library_challenge" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "material_id" bigint NOT NULL REFERENCES "library_material" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_placement_per_challenge" UNIQUE ("material_id", "challenge_id"));
CREATE TABLE "library_problemstatement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "title" varchar(200) NOT NULL, "problem_type" varchar(60) NOT NULL, "answers" text NOT NULL CHECK ((JSON_VALID("answers") OR "answers" IS NULL)), "statement" text NOT NULL, "lang" varchar(12) NOT NULL, "owner_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_problemtype" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "name" varchar(60) NOT NULL, "alias" varchar(60) NOT NULL, "description" text NOT NULL, "advice" text NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_quote" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "text" text NOT NULL, "speaker" varchar(200) NOT NULL, "consent" bool NOT NULL, "consent_note" varchar(200) NOT NULL, "challenge_id" bigint NOT NULL REFERENCES "library_challenge" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_recording" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "title" varchar(250) NOT NULL, "held_on" date NULL, "url" varchar(1000) NOT NULL, "lang" varchar(12) NOT NULL, "subtitles" varchar(100) NOT NULL, "description" text NOT NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "material_id" bigint NULL REFERENCES "library_material" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_term" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "term" varchar(120) NOT NULL, "expansion" varchar(200) NOT NULL, "other_words" text NOT NULL, "definition" text NOT NULL, "basis" varchar(80) NOT NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_term_related" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_term_id" bigint NOT NULL REFERENCES "library_term" ("id") DEFERRABLE INITIALLY DEFERRED, "to_term_id" bigint NOT NULL REFERENCES "library_term" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_whquestion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "column" varchar(6) NOT NULL, "row" smallint unsigned NOT NULL CHECK ("row" >= 0), "question" varchar(250) NOT NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_question_per_cell" UNIQUE ("column", "row"));
CREATE TABLE "mfa_authenticator" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "type" varchar(20) NOT NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "created_at" datetime NOT NULL, "last_used_at" datetime NULL);
CREATE TABLE "monitoring_actionreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" varchar(20) NOT NULL, "name" varchar(200) NOT NULL, "field" varchar(40) NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "as_of" date NOT NULL, "status" varchar(11) NOT NULL, "reason" text NOT NULL, "due" date NULL, "expected" real NULL, "realised" real NULL, "effect_unit" varchar(60) NOT NULL, "effect_year" smallint unsigned NULL CHECK ("effect_year" >= 0), "cost_expected" real NULL, "cost_realised" real NULL, "price_year" smallint unsigned NULL CHECK ("price_year" >= 0), "barrier" varchar(120) NOT NULL, "barrier_note" text NOT NULL, "note" text NOT NULL, "evidence" varchar(500) NOT NULL, "evidence_url" varchar(500) NOT NULL, "is_unchanged" bool NOT NULL, "is_current" bool NOT NULL, "taken_back_at" datetime NULL, "taken_back_reason" varchar(300) NOT NULL, "reported_at" datetime NOT NULL, "action_id" bigint NULL REFERENCES "plan_action" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "document_id" bigint NULL REFERENCES "core_storeddocument" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NULL REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED, "sheet_id" bigint NOT NULL REFERENCES "monitoring_citymonitoring" ("id") DEFERRABLE INITIALLY DEFERRED, "round_id" bigint NULL REFERENCES "monitoring_monitoringround" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "monitoring_boardsnapshot" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "digest" varchar(64) NOT NULL, "note" text NOT NULL, "withdrawn_at" datetime NULL, "withdrawn_reason" text NOT NULL, "on" date NOT NULL, "at" datetime NOT NULL, "by_name" varchar(200) NOT NULL, "is_example" bool NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "board_id" bigint NOT NULL REFERENCES "monitoring_cityboard" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_board_per_number" UNIQUE ("board_id", "number"));
CREATE TABLE "monitoring_cityboard" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "lang" varchar(12) NOT NULL, "notes" text NOT NULL CHECK ((JSON_VALID("notes") OR "notes" IS NULL)), "hidden" text NOT NULL CHECK ((JSON_VALID("hidden") OR "hidden" IS NULL)), "show_reasons" bool NOT NULL, "show_indicators" bool NOT NULL, "show_emissions" bool NOT NULL, "answers" varchar(200) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "city_id" bigint NOT NULL UNIQUE REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "city_board_choices_are_not_public" CHECK (NOT ("visibility" = 'public')));
CREATE TABLE "monitoring_citymonitoring" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "answers" varchar(200) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "city_id" bigint NOT NULL UNIQUE REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "monitoring_decisionnote" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "decided_on" date NOT NULL, "decided_by" varchar(200) NOT NULL, "figure_name" varchar(300) NOT NULL, "figure_value" real NULL, "figure_unit" varchar(60) NOT NULL, "figure_year" smallint unsigned NULL CHECK ("figure_year" >= 0), "figure_source" varchar(300) NOT NULL, "reading" text NOT NULL, "options" text NOT NULL, "reason" text NOT NULL, "review_on" date NULL, "outcome" text NOT NULL, "is_example" bool NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "action_id" bigint NULL REFERENCES "plan_action" ("id") DEFERRABLE INITIALLY DEFERRED, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "indicator_id" bigint NULL REFERENCES "plan_indicator" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "monitoring_demonstrator" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "theme" varchar(300) NOT NULL, "partners" text NOT NULL, "learned" text NOT NULL, "url" varchar(500) NOT NULL, "is_example" bool NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "agreement_id" bigint NULL REFERENCES "contract_agreement" ("id") DEFERRABLE INITIALLY DEFERRED, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "monitoring_demonstratorstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(8) NOT NULL, "state" varchar(4) NOT NULL, "text" text NOT NULL, "evidence" varchar(500) NOT NULL, "due" date NULL, "done_on" date NULL, "demonstrator_id" bigint NOT NULL REFERENCES "monitoring_demonstrator" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_row_of_a_demonstrator_step" UNIQUE ("demonstrator_id", "key"));
CREATE TABLE "monitoring_logentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "happened_on" date NOT NULL, "origin" varchar(8) NOT NULL, "origin_text" varchar(300) NOT NULL, "what" text NOT NULL, "so_what" text NOT NULL, "now_what" text NOT NULL, "lang" varchar(12) NOT NULL, "barrier" varchar(120) NOT NULL, "is_example" bool NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "action_id" bigint NULL REFERENCES "plan_action" ("id") DEFERRABLE INITIALLY DEFERRED, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "indicator_id" bigint NULL REFERENCES "plan_indicator" ("id") DEFERRABLE INITIALLY DEFERRED, "pilot_id" bigint NULL REFERENCES "monitoring_pilot" ("id") DEFERRABLE INITIALLY DEFERRED, "session_id" bigint NULL REFERENCES "monitoring_sensemaking" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "monitoring_monitoringround" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "opens_on" date NOT NULL, "closes_on" date NOT NULL, "note" text NOT NULL, "state" varchar(9) NOT NULL, "ended_at" datetime NULL, "ended_reason" text NOT NULL, "counts" text NOT NULL CHECK ((JSON_VALID("counts") OR "counts" IS NULL)), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "opened_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "monitoring_round_days_in_order" CHECK ("opens_on" <= ("closes_on")), CONSTRAINT "monitoring_round_is_not_public" CHECK (NOT ("visibility" = 'public')));
CREATE TABLE "monitoring_nationalreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "digest" varchar(64) NOT NULL, "note" text NOT NULL, "withdrawn_at" datetime NULL, "withdrawn_reason" text NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "title" varchar(200) NOT NULL, "on" date NOT NULL, "cities" text NOT NULL CHECK ((JSON_VALID("cities") OR "cities" IS NULL)), "behind" text NOT NULL CHECK ((JSON_VALID("behind") OR "behind" IS NULL)), "at" datetime NOT NULL, "is_example" bool NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_national_report_per_number" UNIQUE ("scope", "number"));
CREATE TABLE "monitoring_nextstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "title" varchar(300) NOT NULL, "who" varchar(200) NOT NULL, "due" date NULL, "done_on" date NULL, "result" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "entry_id" bigint NULL REFERENCES "monitoring_logentry" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "session_id" bigint NULL REFERENCES "monitoring_sensemaking" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "next_step_of_one_record" CHECK ((("session_id" IS NULL OR "entry_id" IS NULL) AND 1 = (CASE WHEN "session_id" IS NULL THEN 1 ELSE 0 END + CASE WHEN "entry_id" IS NULL THEN 1 ELSE 0 END))));
CREATE TABLE "monitoring_pilot" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "stage" varchar(9) NOT NULL, "since" date NOT NULL, "where" varchar(200) NOT NULL, "problem" text NOT NULL, "hypothesis" text NOT NULL, "measure" text NOT NULL, "result" text NOT NULL, "lessons" text NOT NULL, "transfer" text NOT NULL, "partners" text NOT NULL, "cost_planned" real NULL, "cost_spent" real NULL, "starts_on" date NULL, "ends_on" date NULL, "lang" varchar(12) NOT NULL, "source_text" varchar(300) NOT NULL, "is_example" bool NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "action_id" bigint NULL REFERENCES "plan_action" ("id") DEFERRABLE INITIALLY DEFERRED, "application_id" bigint NULL REFERENCES "exchange_application" ("id") DEFERRABLE INITIALLY DEFERRED, "city_id" bigint NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "monitoring_pilotmove" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "before" varchar(9) NOT NULL, "after" varchar(9) NOT NULL, "on" date NOT NULL, "reason" text NOT NULL, "at" datetime NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "pilot_id" bigint NOT NULL REFERENCES "monitoring_pilot" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "monitoring_roundplace" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "was" varchar(120) NOT NULL, "state" varchar(9) NOT NULL, "handed_in_at" datetime NULL, "is_late" bool NOT NULL, "reason" text NOT NULL, "note" text NOT NULL, "reminded_on" date NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "city_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "round_id" bigint NOT NULL REFERENCES "monitoring_monitoringround" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_city_is_asked_once" UNIQUE ("round_id", "city_id"));
CREATE TABLE "monitoring_sensemaking" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "held_on" date NOT NULL, "state" varchar(9) NOT NULL, "place" varchar(300) NOT NULL, "question" varchar(300) NOT NULL, "agenda" text NOT NULL, "participants" text NOT NULL, "head_count" smallint unsigned NULL CHECK ("head_count" >= 0), "patterns" text NOT NULL, "minutes" text NOT NULL, "is_example" bool NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "event_id" bigint NULL REFERENCES "community_event" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "monitoring_sensemaking_entries" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sensemaking_id" bigint NOT NULL REFERENCES "monitoring_sensemaking" ("id") DEFERRABLE INITIALLY DEFERRED, "logentry_id" bigint NOT NULL REFERENCES "monitoring_logentry" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "monitoring_sentlesson" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "contribution_id" bigint NOT NULL REFERENCES "library_contribution" ("id") DEFERRABLE INITIALLY DEFERRED, "entry_id" bigint NULL REFERENCES "monitoring_logentry" ("id") DEFERRABLE INITIALLY DEFERRED, "pilot_id" bigint NULL REFERENCES "monitoring_pilot" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "sent_lesson_of_one_record" CHECK ((("pilot_id" IS NULL OR "entry_id" IS NULL) AND 1 = (CASE WHEN "pilot_id" IS NULL THEN 1 ELSE 0 END + CASE WHEN "entry_id" IS NULL THEN 1 ELSE 0 END))));
CREATE TABLE "monitoring_sharedpart" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "state" varchar(8) NOT NULL, "does" text NOT NULL, "status" varchar(11) NOT NULL, "status_on" date NULL, "note" text NOT NULL, "is_public" bool NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "action_id" bigint NULL REFERENCES "plan_action" ("id") DEFERRABLE INITIALLY DEFERRED, "answered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "city_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "monitoring_sharedproject" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_city_takes_part_once" UNIQUE ("project_id", "city_id"));
CREATE TABLE "monitoring_sharedproject" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "summary" text NOT NULL, "lang" varchar(12) NOT NULL, "field" varchar(40) NOT NULL, "starts" smallint unsigned NULL CHECK ("starts" >= 0), "ends" smallint unsigned NULL CHECK ("ends" >= 0), "state" varchar(8) NOT NULL, "result" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "monitoring_snapshot" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "digest" varchar(64) NOT NULL, "note" text NOT NULL, "withdrawn_at" datetime NULL, "withdrawn_reason" text NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "on" date NOT NULL, "kept_at" datetime NOT NULL, "is_example" bool NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "round_id" bigint NULL REFERENCES "monitoring_monitoringround" ("id") DEFERRABLE INITIALLY DEFERRED, "sheet_id" bigint NOT NULL REFERENCES "monitoring_citymonitoring" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_snapshot_per_number" UNIQUE ("sheet_id", "number"));
CREATE TABLE "monitoring_transitioncourse" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "key" varchar(80) NOT NULL, "country" varchar(2) NOT NULL, "unit" varchar(60) NOT NULL, "base_year" smallint unsigned NULL CHECK ("base_year" >= 0), "base" real NULL, "targets" text NOT NULL CHECK ((JSON_VALID("targets") OR "targets" IS NULL)), "source_text" varchar(500) NOT NULL, "note" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "city_id" bigint NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "monitoring_transitionvalue" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "value" real NULL, "unit" varchar(60) NOT NULL, "known_on" date NOT NULL, "source_text" varchar(500) NOT NULL, "note" varchar(300) NOT NULL, "entered_at" datetime NOT NULL, "course_id" bigint NOT NULL REFERENCES "monitoring_transitioncourse" ("id") DEFERRABLE INITIALLY DEFERRED, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "monitoring_unitconversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "source" varchar(60) NOT NULL, "target" varchar(60) NOT NULL, "factor" real NOT NULL, "plus" real NOT NULL, "since" smallint unsigned NULL CHECK ("since" >= 0), "until" smallint unsigned NULL CHECK ("until" >= 0), "why" varchar(300) NOT NULL, "course_id" bigint NOT NULL REFERENCES "monitoring_transitioncourse" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "people_contact" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "name" varchar(120) NOT NULL, "email" varchar(254) NOT NULL, "about" varchar(200) NOT NULL, "is_example" bool NOT NULL, "person_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "people_holder" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "name" varchar(120) NOT NULL, "body" varchar(160) NOT NULL, "leads" bool NOT NULL, "person_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "responsibility_id" bigint NOT NULL REFERENCES "people_responsibility" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_holder_is_a_person_or_has_a_name" CHECK (("person_id" IS NOT NULL OR NOT ("name" = ''))));
CREATE TABLE "people_invitation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "email" varchar(254) NOT NULL, "scope" varchar(130) NOT NULL, "role" varchar(24) NOT NULL, "token" varchar(64) NOT NULL UNIQUE, "message" text NOT NULL, "hands_over" bool NOT NULL, "made_at" datetime NOT NULL, "expires_on" date NOT NULL, "accepted_at" datetime NULL, "withdrawn_at" datetime NULL, "accepted_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "invited_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "people_joinrequest" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "scope" varchar(130) NOT NULL, "role" varchar(24) NOT NULL, "proof" text NOT NULL, "state" varchar(9) NOT NULL, "made_at" datetime NOT NULL, "expires_on" date NOT NULL, "decided_at" datetime NULL, "answer" text NOT NULL, "decided_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "people_membership" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "scope" varchar(130) NOT NULL, "role" varchar(24) NOT NULL, "valid_from" date NOT NULL, "valid_to" date NULL, "note" varchar(200) NOT NULL, "granted_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "people_missingcity" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(120) NOT NULL, "country" varchar(2) NOT NULL, "population" integer unsigned NOT NULL CHECK ("population" >= 0), "role" varchar(24) NOT NULL, "proof" text NOT NULL, "state" varchar(9) NOT NULL, "made_at" datetime NOT NULL, "decided_at" datetime NULL, "answer" text NOT NULL, "city" varchar(120) NOT NULL, "decided_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "people_responsibility" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "key" varchar(60) NOT NULL, "title" varchar(120) NOT NULL, "not_ours" varchar(300) NOT NULL, "is_example" bool NOT NULL, CONSTRAINT "one_responsibility_of_a_key" UNIQUE ("scope", "key"));
CREATE TABLE "people_sharingchoice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "scope" varchar(130) NOT NULL, "kind" varchar(60) NOT NULL, "visibility" varchar(8) NOT NULL, CONSTRAINT "one_share_setting_of_a_kind" UNIQUE ("scope", "kind"));
CREATE TABLE "people_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "is_superuser" bool NOT NULL, "email" varchar(254) NOT NULL UNIQUE, "first_name" varchar(80) NOT NULL, "last_name" varchar(80) NOT NULL, "position" varchar(120) NOT NULL, "language" varchar(12) NOT NULL, "is_active" bool NOT NULL, "is_staff" bool NOT NULL, "is_example" bool NOT NULL, "date_joined" datetime NOT NULL);
CREATE TABLE "people_user_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "people_user_user_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "places_city" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "name" varchar(120) NOT NULL, "is_mission_city" bool NOT NULL, "latitude" real NULL, "longitude" real NULL, "population" integer unsigned NULL CHECK ("population" >= 0), "population_year" smallint unsigned NULL CHECK ("population_year" >= 0), "population_note" varchar(200) NOT NULL, "nuts3" varchar(5) NOT NULL, "nuts3_name" varchar(120) NOT NULL, "lau" varchar(20) NOT NULL, "geonames_id" integer unsigned NULL CHECK ("geonames_id" >= 0), "note" text NOT NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED, "country_id" bigint NOT NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "places_cityfact" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "kind" varchar(20) NOT NULL, "answer" varchar(7) NOT NULL, "detail" varchar(300) NOT NULL, "role" varchar(80) NOT NULL, "valid_from" date NULL, "valid_to" date NULL, "url" varchar(500) NOT NULL, "city_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_fact_of_a_kind_and_detail" UNIQUE ("city_id", "kind", "role", "detail"));
CREATE TABLE "places_citymerger" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "on" date NOT NULL, "source_text" varchar(500) NOT NULL, "note" text NOT NULL, "is_example" bool NOT NULL, "into_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_merger_a_day" UNIQUE ("into_id", "on"));
CREATE TABLE "places_citymergerpart" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "inhabitants" integer unsigned NULL CHECK ("inhabitants" >= 0), "city_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "merger_id" bigint NOT NULL REFERENCES "places_citymerger" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_city_merges_once" UNIQUE ("merger_id", "city_id"));
CREATE TABLE "places_country" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "code" varchar(2) NOT NULL UNIQUE, "name" varchar(100) NOT NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "places_countrystatus" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "kind" varchar(12) NOT NULL, "valid_from" date NULL, "valid_to" date NULL, "country_id" bigint NOT NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_status_per_start" UNIQUE ("country_id", "kind", "valid_from"), CONSTRAINT "a_status_ends_after_it_begins" CHECK (("valid_to" IS NULL OR "valid_from" IS NULL OR "valid_to" >= ("valid_from"))));
CREATE TABLE "places_network" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "name" varchar(200) NOT NULL, "description" text NOT NULL, "level" varchar(20) NOT NULL, "status" varchar(80) NOT NULL, "website" varchar(500) NOT NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "places_network_cities" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "network_id" bigint NOT NULL REFERENCES "places_network" ("id") DEFERRABLE INITIALLY DEFERRED, "city_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "places_network_countries" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "network_id" bigint NOT NULL REFERENCES "places_network" ("id") DEFERRABLE INITIALLY DEFERRED, "country_id" bigint NOT NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "places_network_organisations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "network_id" bigint NOT NULL REFERENCES "places_network" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NOT NULL REFERENCES "places_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "places_organisation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "name" varchar(200) NOT NULL, "short_name" varchar(60) NOT NULL, "other_names" text NOT NULL, "kind" varchar(60) NOT NULL, "website" varchar(500) NOT NULL, "description" text NOT NULL, "country_id" bigint NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "places_project" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "name" varchar(200) NOT NULL, "description" text NOT NULL, "programme" varchar(120) NOT NULL, "period" varchar(80) NOT NULL, "website" varchar(500) NOT NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "places_project_cities" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "project_id" bigint NOT NULL REFERENCES "places_project" ("id") DEFERRABLE INITIALLY DEFERRED, "city_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "places_project_organisations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "project_id" bigint NOT NULL REFERENCES "places_project" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NOT NULL REFERENCES "places_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "places_project_themes" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "project_id" bigint NOT NULL REFERENCES "places_project" ("id") DEFERRABLE INITIALLY DEFERRED, "concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_action" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "code" varchar(20) NOT NULL, "name" varchar(200) NOT NULL, "description" text NOT NULL, "kind" varchar(8) NOT NULL, "state" varchar(8) NOT NULL, "field" varchar(40) NOT NULL, "lever" varchar(40) NOT NULL, "outcome" text NOT NULL, "scale" text NOT NULL, "comments" text NOT NULL, "start" smallint unsigned NULL CHECK ("start" >= 0), "end" smallint unsigned NULL CHECK ("end" >= 0), "curve" varchar(8) NOT NULL, "lifetime" smallint unsigned NULL CHECK ("lifetime" >= 0), "effect_kind" varchar(7) NOT NULL, "effect" text NOT NULL CHECK ((JSON_VALID("effect") OR "effect" IS NULL)), "strength" real NOT NULL, "in_plan" bool NOT NULL, "estimates" text NOT NULL CHECK ((JSON_VALID("estimates") OR "estimates" IS NULL)), "compensated_natural" real NULL, "compensated_technical" real NULL, "renewable_mwh" real NULL, "removed_energy" text NOT NULL CHECK ((JSON_VALID("removed_energy") OR "removed_energy" IS NULL)), "source_text" varchar(500) NOT NULL, "quick_win_by" date NULL, "quick_win_promise" varchar(500) NOT NULL, "quick_win_origin" varchar(300) NOT NULL, "quick_win_outcome" text NOT NULL, "quick_win_kept_on" date NULL, "library_key" varchar(80) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NOT NULL REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "action_codes_differ" UNIQUE ("plan_id", "code"));
CREATE TABLE "plan_actionlink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(11) NOT NULL, "target" varchar(500) NOT NULL, "label" varchar(300) NOT NULL, "action_id" bigint NOT NULL REFERENCES "plan_action" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_actionparty" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "role" varchar(11) NOT NULL, "name" varchar(200) NOT NULL, "person" varchar(200) NOT NULL, "action_id" bigint NOT NULL REFERENCES "plan_action" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NULL REFERENCES "places_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_actionstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(300) NOT NULL, "owner" varchar(200) NOT NULL, "start" date NULL, "due" date NULL, "done_on" date NULL, "action_id" bigint NOT NULL REFERENCES "plan_action" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_cobenefit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "benefit" varchar(60) NOT NULL, "inputs" text NOT NULL CHECK ((JSON_VALID("inputs") OR "inputs" IS NULL)), "text" varchar(300) NOT NULL, "beneficiary" varchar(40) NOT NULL, "first" smallint unsigned NULL CHECK ("first" >= 0), "last" smallint unsigned NULL CHECK ("last" >= 0), "source_text" varchar(500) NOT NULL, "action_id" bigint NOT NULL REFERENCES "plan_action" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_costline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "type" varchar(10) NOT NULL, "payer" varchar(40) NOT NULL, "amount" real NOT NULL, "first" smallint unsigned NULL CHECK ("first" >= 0), "last" smallint unsigned NULL CHECK ("last" >= 0), "source_text" varchar(500) NOT NULL, "action_id" bigint NOT NULL REFERENCES "plan_action" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_drivervalue" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "driver" varchar(80) NOT NULL, "cells" text NOT NULL CHECK ((JSON_VALID("cells") OR "cells" IS NULL)), "uncertainty_percent" real NULL, "quality" varchar(1) NOT NULL, "source_text" varchar(500) NOT NULL, "note" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NOT NULL REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_value_per_driver" UNIQUE ("plan_id", "driver"));
CREATE TABLE "plan_equityanswer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "group" varchar(60) NOT NULL, "lens" varchar(20) NOT NULL, "effect" smallint NOT NULL, "share" varchar(4) NOT NULL, "reversible" bool NULL, "timing" varchar(10) NOT NULL, "evidence" varchar(2) NOT NULL, "respondents" integer unsigned NULL CHECK ("respondents" >= 0), "claim" text NOT NULL, "source_text" varchar(500) NOT NULL, "mitigation" text NOT NULL, "mitigation_owner" varchar(200) NOT NULL, "mitigation_due" date NULL, "mitigation_cost" real NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "action_id" bigint NOT NULL REFERENCES "plan_action" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_answer_per_cell" UNIQUE ("action_id", "group", "lens"));
CREATE TABLE "plan_impactpathway" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "field" varchar(40) NOT NULL, "lever" varchar(40) NOT NULL, "early_changes" text NOT NULL, "late_outcomes" text NOT NULL, "direct_impacts" text NOT NULL, "indirect_impacts" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "plan_id" bigint NOT NULL REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_impactpathway_actions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "impactpathway_id" bigint NOT NULL REFERENCES "plan_impactpathway" ("id") DEFERRABLE INITIALLY DEFERRED, "action_id" bigint NOT NULL REFERENCES "plan_action" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_indicator" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "number" varchar(20) NOT NULL, "key" varchar(80) NOT NULL, "name" varchar(300) NOT NULL, "unit" varchar(60) NOT NULL, "definition" text NOT NULL, "direction" varchar(4) NOT NULL, "node" varchar(80) NOT NULL, "category" varchar(120) NOT NULL, "baseline" real NULL, "baseline_year" smallint unsigned NULL CHECK ("baseline_year" >= 0), "targets" text NOT NULL CHECK ((JSON_VALID("targets") OR "targets" IS NULL)), "source_text" varchar(500) NOT NULL, "metadata" text NOT NULL CHECK ((JSON_VALID("metadata") OR "metadata" IS NULL)), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "plan_id" bigint NOT NULL REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "indicator_numbers_differ" UNIQUE ("plan_id", "number"));
CREATE TABLE "plan_indicator_actions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "indicator_id" bigint NOT NULL REFERENCES "plan_indicator" ("id") DEFERRABLE INITIALLY DEFERRED, "action_id" bigint NOT NULL REFERENCES "plan_action" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_indicator_pathways" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "indicator_id" bigint NOT NULL REFERENCES "plan_indicator" ("id") DEFERRABLE INITIALLY DEFERRED, "impactpathway_id" bigint NOT NULL REFERENCES "plan_impactpathway" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_libraryaction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "source_lang" varchar(12) NOT NULL, "key" varchar(80) NOT NULL UNIQUE, "name" varchar(200) NOT NULL, "description" text NOT NULL, "field" varchar(40) NOT NULL, "lever" varchar(40) NOT NULL, "kind" varchar(8) NOT NULL, "model_action" varchar(80) NOT NULL, "effect" text NOT NULL CHECK ((JSON_VALID("effect") OR "effect" IS NULL)), "facts" text NOT NULL CHECK ((JSON_VALID("facts") OR "facts" IS NULL)), "steps" text NOT NULL CHECK ((JSON_VALID("steps") OR "steps" IS NULL)), "co_benefits" text NOT NULL CHECK ((JSON_VALID("co_benefits") OR "co_benefits" IS NULL)), "indicators" text NOT NULL CHECK ((JSON_VALID("indicators") OR "indicators" IS NULL)), "materials" text NOT NULL CHECK ((JSON_VALID("materials") OR "materials" IS NULL)), "origin" varchar(80) NOT NULL, "source_text" varchar(500) NOT NULL, "is_retired" bool NOT NULL, "city_id" bigint NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_observation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "node" varchar(80) NOT NULL, "category" varchar(120) NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "value" real NOT NULL, "published_on" date NULL, "source_text" varchar(500) NOT NULL, "entered_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NOT NULL REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_observation_per_year" UNIQUE ("plan_id", "node", "category", "year"));
CREATE TABLE "plan_offset" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "kind" varchar(7) NOT NULL, "name" varchar(200) NOT NULL, "tonnes" real NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "standard" varchar(120) NOT NULL, "vintage" smallint unsigned NULL CHECK ("vintage" >= 0), "retirement" varchar(120) NOT NULL, "permanence_years" smallint unsigned NULL CHECK ("permanence_years" >= 0), "note" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "plan_id" bigint NOT NULL REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_plan" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "vision" text NOT NULL, "model" varchar(8) NOT NULL, "model_text" text NOT NULL, "base_year" smallint unsigned NOT NULL CHECK ("base_year" >= 0), "target_year" smallint unsigned NOT NULL CHECK ("target_year" >= 0), "last_year" smallint unsigned NOT NULL CHECK ("last_year" >= 0), "price_year" smallint unsigned NOT NULL CHECK ("price_year" >= 0), "rates" varchar(60) NOT NULL, "carbon_price" varchar(60) NOT NULL, "population" integer unsigned NULL CHECK ("population" >= 0), "equity_groups" text NOT NULL CHECK ((JSON_VALID("equity_groups") OR "equity_groups" IS NULL)), "baseline" text NOT NULL CHECK ((JSON_VALID("baseline") OR "baseline" IS NULL)), "state" varchar(9) NOT NULL, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "stamp" varchar(32) NOT NULL, "is_example" bool NOT NULL, "city_id" bigint NOT NULL REFERENCES "places_city" ("id") DEFERRABLE INITIALLY DEFERRED, "inventory_id" bigint NULL REFERENCES "inventory_inventory" ("id") DEFERRABLE INITIALLY DEFERRED, "opened_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "working_plan_is_not_public" CHECK (NOT ("visibility" = 'public')), CONSTRAINT "plan_years_in_order" CHECK (("base_year" < ("target_year") AND "target_year" <= ("last_year"))));
CREATE TABLE "plan_plancomment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "subject" varchar(60) NOT NULL, "text" text NOT NULL, "at" datetime NOT NULL, "settled_at" datetime NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NOT NULL REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED, "settled_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_planstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "from_state" varchar(9) NOT NULL, "to_state" varchar(9) NOT NULL, "statement" text NOT NULL, "digest" varchar(64) NOT NULL, "by_name" varchar(200) NOT NULL, "at" datetime NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NOT NULL REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_planversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "digest" varchar(64) NOT NULL, "is_public" bool NOT NULL, "at" datetime NOT NULL, "note" text NOT NULL, "withdrawn_at" datetime NULL, "withdrawn_reason" text NOT NULL, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NOT NULL REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_plan_version_per_number" UNIQUE ("plan_id", "number"));
CREATE TABLE "plan_policy" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "type" varchar(11) NOT NULL, "level" varchar(8) NOT NULL, "name" varchar(300) NOT NULL, "description" text NOT NULL, "relevance" text NOT NULL, "need_for_action" text NOT NULL, "reductions" text NOT NULL CHECK ((JSON_VALID("reductions") OR "reductions" IS NULL)), "source_text" varchar(500) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "plan_id" bigint NOT NULL REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_portfolio" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "field" varchar(40) NOT NULL, "name" varchar(200) NOT NULL, "description" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "plan_id" bigint NOT NULL REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_portfolio_actions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "portfolio_id" bigint NOT NULL REFERENCES "plan_portfolio" ("id") DEFERRABLE INITIALLY DEFERRED, "action_id" bigint NOT NULL REFERENCES "plan_action" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plan_scenario" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "title" varchar(200) NOT NULL, "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "digest" varchar(64) NOT NULL, "note" text NOT NULL, "is_plan" bool NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "plan_id" bigint NOT NULL REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "scenario_titles_differ" UNIQUE ("plan_id", "title"));
CREATE TABLE "plan_target" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "title" varchar(200) NOT NULL, "kind" varchar(9) NOT NULL, "base_year" smallint unsigned NOT NULL CHECK ("base_year" >= 0), "reference" real NULL, "percent" real NULL, "level" real NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "intensity_driver" varchar(80) NOT NULL, "sectors" text NOT NULL CHECK ((JSON_VALID("sectors") OR "sectors" IS NULL)), "path" varchar(11) NOT NULL, "milestones" text NOT NULL CHECK ((JSON_VALID("milestones") OR "milestones" IS NULL)), "is_main" bool NOT NULL, "source_text" varchar(500) NOT NULL, "note" text NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "plan_id" bigint NOT NULL REFERENCES "plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "profile_statedfact" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "key" varchar(60) NOT NULL, "value" text NOT NULL CHECK ((JSON_VALID("value") OR "value" IS NULL)), "note" varchar(300) NOT NULL, "as_of" date NULL, "is_example" bool NOT NULL, "said_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_stated_fact_of_a_key" UNIQUE ("scope", "key"));
CREATE TABLE "questionnaires_answerfile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "question" varchar(60) NOT NULL, "file" varchar(100) NOT NULL, "file_name" varchar(200) NOT NULL, "media_type" varchar(100) NOT NULL, "size" bigint unsigned NOT NULL CHECK ("size" >= 0), "digest" varchar(64) NOT NULL, "answering_id" char(32) NOT NULL REFERENCES "questionnaires_answering" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "questionnaires_answering" ("id" char(32) NOT NULL PRIMARY KEY, "state" varchar(9) NOT NULL, "place" varchar(130) NOT NULL, "place_country" varchar(2) NOT NULL, "is_single" bool NOT NULL, "vouched" varchar(10) NOT NULL, "code" varchar(40) NOT NULL, "token_digest" varchar(64) NOT NULL, "language" varchar(12) NOT NULL, "answers" text NOT NULL CHECK ((JSON_VALID("answers") OR "answers" IS NULL)), "handed_in" text NULL CHECK ((JSON_VALID("handed_in") OR "handed_in" IS NULL)), "origins" text NOT NULL CHECK ((JSON_VALID("origins") OR "origins" IS NULL)), "done_sections" text NOT NULL CHECK ((JSON_VALID("done_sections") OR "done_sections" IS NULL)), "declined" varchar(20) NOT NULL, "started_on" date NULL, "submitted_on" date NULL, "submitted_at" datetime NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "is_example" bool NOT NULL, "signed_off_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "collection_id" bigint NOT NULL REFERENCES "questionnaires_collection" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "questionnaires_answerrevision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "answers" text NOT NULL CHECK ((JSON_VALID("answers") OR "answers" IS NULL)), "at" datetime NOT NULL, "answering_id" char(32) NOT NULL REFERENCES "questionnaires_answering" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_answer_revision_number" UNIQUE ("answering_id", "number"));
CREATE TABLE "questionnaires_collection" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "about" varchar(60) NOT NULL, "mode" varchar(12) NOT NULL, "opens_at" datetime NULL, "closes_at" datetime NULL, "most_answers" integer unsigned NULL CHECK ("most_answers" >= 0), "minutes" smallint unsigned NOT NULL CHECK ("minutes" >= 0), "purpose" text NOT NULL, "lawful_basis" varchar(200) NOT NULL, "contact" varchar(200) NOT NULL, "until" date NULL, "open_link" varchar(40) NOT NULL, "one_per_place" bool NOT NULL, "sign_off" bool NOT NULL, "changed_at" datetime NULL, "closed_at" datetime NULL, "names_removed_on" date NULL, "test_only" bool NOT NULL, "is_example" bool NOT NULL, "version_id" bigint NOT NULL REFERENCES "questionnaires_questionnaireversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "questionnaires_questionnaire" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "title" varchar(200) NOT NULL, "purpose" varchar(20) NOT NULL, "about" text NOT NULL, "is_example" bool NOT NULL);
CREATE TABLE "questionnaires_questionnaireversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "definition" text NOT NULL CHECK ((JSON_VALID("definition") OR "definition" IS NULL)), "digest" varchar(64) NOT NULL, "state" varchar(7) NOT NULL, "note" text NOT NULL, "source_text" varchar(300) NOT NULL, "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "made_at" datetime NOT NULL, "opened_at" datetime NULL, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "questionnaire_id" bigint NOT NULL REFERENCES "questionnaires_questionnaire" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_questionnaire_version_number" UNIQUE ("questionnaire_id", "number"));
CREATE TABLE "questionnaires_sectionshare" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "section" varchar(60) NOT NULL, "note" varchar(300) NOT NULL, "due" date NULL, "answering_id" char(32) NOT NULL REFERENCES "questionnaires_answering" ("id") DEFERRABLE INITIALLY DEFERRED, "given_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_person_per_section" UNIQUE ("answering_id", "section"));
CREATE TABLE "sealing_head" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" bigint NOT NULL, "seal" varchar(64) NOT NULL);
CREATE TABLE "sealing_seal" ("number" bigint NOT NULL PRIMARY KEY, "kind" varchar(8) NOT NULL, "event_pk" bigint NULL, "cut" integer unsigned NOT NULL CHECK ("cut" >= 0), "sealed_at" datetime NOT NULL, "facts_digest" varchar(64) NOT NULL, "actor_digest" varchar(64) NOT NULL, "actor_salt" varchar(32) NOT NULL, "words_digest" varchar(64) NOT NULL, "words_salt" varchar(32) NOT NULL, "seal" varchar(64) NOT NULL);
CREATE TABLE "services_keeper" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "email" varchar(254) NOT NULL, "token" varchar(64) NOT NULL UNIQUE, "expires_on" date NOT NULL, "accepted_at" datetime NULL, "ended_at" datetime NULL, "invited_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "provider_id" bigint NOT NULL REFERENCES "services_provider" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "services_occasion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(160) NOT NULL, "starts" varchar(10) NOT NULL, "ends" varchar(10) NOT NULL, "apply_from" date NULL, "apply_by" date NULL, "place" varchar(120) NOT NULL, "online" bool NOT NULL, "url" varchar(500) NOT NULL, "quality" varchar(8) NOT NULL, "note" varchar(300) NOT NULL, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "country_id" bigint NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED, "service_id" bigint NOT NULL REFERENCES "services_service" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "services_proposal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "state" varchar(9) NOT NULL, "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "base" text NOT NULL CHECK ((JSON_VALID("base") OR "base" IS NULL)), "lock" integer unsigned NOT NULL CHECK ("lock" >= 0), "sent_at" datetime NULL, "answer" text NOT NULL, "handled_at" datetime NULL, "handled_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "made_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "provider_id" bigint NOT NULL REFERENCES "services_provider" ("id") DEFERRABLE INITIALLY DEFERRED, "service_id" bigint NULL REFERENCES "services_service" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "services_provider" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "name" varchar(200) NOT NULL, "about" text NOT NULL, "website" varchar(500) NOT NULL, "contact" varchar(254) NOT NULL, "country_id" bigint NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NULL REFERENCES "places_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "services_service" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "source_ref" text NOT NULL CHECK ((JSON_VALID("source_ref") OR "source_ref" IS NULL)), "wording" varchar(12) NOT NULL, "method" varchar(300) NOT NULL, "quality" varchar(8) NOT NULL, "quality_note" text NOT NULL, "recorded_at" datetime NULL, "source_lang" varchar(12) NOT NULL, "stage" varchar(12) NOT NULL, "due_on" date NULL, "review_by" date NULL, "archived_at" datetime NULL, "name" varchar(200) NOT NULL, "description" text NOT NULL, "providers" text NOT NULL, "level" varchar(20) NOT NULL, "kind" varchar(60) NOT NULL, "formats" text NOT NULL, "eligibility" text NOT NULL, "rule" text NOT NULL CHECK ((JSON_VALID("rule") OR "rule" IS NULL)), "rule_quality" varchar(8) NOT NULL, "rule_note" text NOT NULL, "doubt" varchar(4) NOT NULL, "audiences" text NOT NULL CHECK ((JSON_VALID("audiences") OR "audiences" IS NULL)), "stages" text NOT NULL CHECK ((JSON_VALID("stages") OR "stages" IS NULL)), "shelves" text NOT NULL CHECK ((JSON_VALID("shelves") OR "shelves" IS NULL)), "sectors" text NOT NULL CHECK ((JSON_VALID("sectors") OR "sectors" IS NULL)), "effort" varchar(8) NOT NULL, "reach" varchar(14) NOT NULL, "languages" text NOT NULL CHECK ((JSON_VALID("languages") OR "languages" IS NULL)), "availability" varchar(8) NOT NULL, "status" varchar(80) NOT NULL, "period" varchar(80) NOT NULL, "apply_how" text NOT NULL, "apply_url" varchar(500) NOT NULL, "apply_contact" varchar(254) NOT NULL, "materials" text NOT NULL CHECK ((JSON_VALID("materials") OR "materials" IS NULL)), "website" varchar(500) NOT NULL, "note" text NOT NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NULL REFERENCES "core_source" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "services_service_countries" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "service_id" bigint NOT NULL REFERENCES "services_service" ("id") DEFERRABLE INITIALLY DEFERRED, "country_id" bigint NOT NULL REFERENCES "places_country" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "services_service_offered_by" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "service_id" bigint NOT NULL REFERENCES "services_service" ("id") DEFERRABLE INITIALLY DEFERRED, "provider_id" bigint NOT NULL REFERENCES "services_provider" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "services_service_pathways" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "service_id" bigint NOT NULL REFERENCES "services_service" ("id") DEFERRABLE INITIALLY DEFERRED, "concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "services_use" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "scope" varchar(130) NOT NULL, "scope_country" varchar(2) NOT NULL, "visibility" varchar(8) NOT NULL, "began_on" date NOT NULL, "ask_on" date NOT NULL, "purpose" varchar(200) NOT NULL, "helped" varchar(8) NOT NULL, "outcome" text NOT NULL, "answered_on" date NULL, "is_example" bool NOT NULL, "recorded_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "service_id" bigint NOT NULL REFERENCES "services_service" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "simple_translation_simpletranslation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT);
CREATE TABLE "socialaccount_socialaccount" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "provider" varchar(200) NOT NULL, "uid" varchar(191) NOT NULL, "last_login" datetime NOT NULL, "date_joined" datetime NOT NULL, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "extra_data" text NOT NULL CHECK ((JSON_VALID("extra_data") OR "extra_data" IS NULL)));
CREATE TABLE "socialaccount_socialapp" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "provider" varchar(30) NOT NULL, "name" varchar(40) NOT NULL, "client_id" varchar(191) NOT NULL, "secret" varchar(191) NOT NULL, "key" varchar(191) NOT NULL, "provider_id" varchar(200) NOT NULL, "settings" text NOT NULL CHECK ((JSON_VALID("settings") OR "settings" IS NULL)));
CREATE TABLE "socialaccount_socialtoken" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "token" text NOT NULL, "token_secret" text NOT NULL, "expires_at" datetime NULL, "account_id" integer NOT NULL REFERENCES "socialaccount_socialaccount" ("id") DEFERRABLE INITIALLY DEFERRED, "app_id" integer NULL REFERENCES "socialaccount_socialapp" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "taggit_tag" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL UNIQUE, "slug" varchar(100) NOT NULL UNIQUE);
CREATE TABLE "taggit_taggeditem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" integer NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" integer NOT NULL REFERENCES "taggit_tag" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uniq" UNIQUE ("content_type_id", "object_id", "tag_id"));
CREATE TABLE "taxonomy_concept" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL, "notation" varchar(120) NOT NULL, "definition" text NOT NULL, "exact_match" text NOT NULL CHECK ((JSON_VALID("exact_match") OR "exact_match" IS NULL)), "archived_at" datetime NULL, "scheme_id" bigint NOT NULL REFERENCES "taxonomy_scheme" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_concept_per_key" UNIQUE ("scheme_id", "key"));
CREATE TABLE "taxonomy_concept_broader" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED, "to_concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "taxonomy_concept_related" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED, "to_concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "taxonomy_label" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "lang" varchar(12) NOT NULL, "kind" varchar(6) NOT NULL, "text" varchar(200) NOT NULL, "origin" varchar(8) NOT NULL, "reviewed_at" datetime NULL, "concept_id" bigint NOT NULL REFERENCES "taxonomy_concept" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "no_label_twice" UNIQUE ("concept_id", "lang", "kind", "text"));
CREATE TABLE "taxonomy_scheme" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "key" varchar(120) NOT NULL UNIQUE, "title" varchar(200) NOT NULL, "version" varchar(40) NOT NULL, "source" varchar(300) NOT NULL, "licence" varchar(100) NOT NULL, "searched" bool NOT NULL);
CREATE TABLE "usersessions_usersession" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "ip" char(39) NOT NULL, "last_seen_at" datetime NOT NULL, "session_key" varchar(40) NOT NULL UNIQUE, "user_agent" varchar(200) NOT NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailadmin_admin" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT);
CREATE TABLE "wagtailadmin_editingsession" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" varchar(255) NOT NULL, "last_seen_at" datetime NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "is_editing" bool NOT NULL);
CREATE TABLE "wagtailadmin_formstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "data" text NOT NULL, "object_id" varchar(255) NOT NULL, "parent_object_id" varchar(255) NOT NULL, "last_updated_at" datetime NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_collection" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "path" varchar(255) NOT NULL UNIQUE, "depth" integer unsigned NOT NULL CHECK ("depth" >= 0), "numchild" integer unsigned NOT NULL CHECK ("numchild" >= 0), "name" varchar(255) NOT NULL);
CREATE TABLE "wagtailcore_collectionviewrestriction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "restriction_type" varchar(20) NOT NULL, "password" varchar(255) NOT NULL, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_collectionviewrestriction_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "collectionviewrestriction_id" integer NOT NULL REFERENCES "wagtailcore_collectionviewrestriction" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_comment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL, "contentpath" text NOT NULL, "position" text NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "resolved_at" datetime NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "resolved_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "revision_created_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_commentreply" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "comment_id" integer NOT NULL REFERENCES "wagtailcore_comment" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_groupapprovaltask" ("task_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_task" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_groupapprovaltask_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "groupapprovaltask_id" integer NOT NULL REFERENCES "wagtailcore_groupapprovaltask" ("task_ptr_id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_groupcollectionpermission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_grouppagepermission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "unique_permission" UNIQUE ("group_id", "page_id", "permission_id"));
CREATE TABLE "wagtailcore_groupsitepermission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" integer NOT NULL REFERENCES "wagtailcore_site" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_locale" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "language_code" varchar(100) NOT NULL UNIQUE);
CREATE TABLE "wagtailcore_modellogentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "label" text NOT NULL, "action" varchar(255) NOT NULL, "timestamp" datetime NOT NULL, "content_changed" bool NOT NULL, "deleted" bool NOT NULL, "object_id" varchar(255) NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NULL, "uuid" char(32) NULL, "revision_id" integer NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)));
CREATE TABLE "wagtailcore_page" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "path" varchar(255) NOT NULL UNIQUE, "depth" integer unsigned NOT NULL CHECK ("depth" >= 0), "numchild" integer unsigned NOT NULL CHECK ("numchild" >= 0), "title" varchar(255) NOT NULL, "slug" varchar(255) NOT NULL, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "url_path" text NOT NULL, "seo_title" varchar(255) NOT NULL, "show_in_menus" bool NOT NULL, "search_description" text NOT NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "locked" bool NOT NULL, "latest_revision_created_at" datetime NULL, "first_published_at" datetime NULL, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "last_published_at" datetime NULL, "draft_title" varchar(255) NOT NULL, "locked_at" datetime NULL, "locked_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "locale_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED, "translation_key" char(32) NOT NULL, "alias_of_id" integer NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_pagelogentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "label" text NOT NULL, "action" varchar(255) NOT NULL, "timestamp" datetime NOT NULL, "content_changed" bool NOT NULL, "deleted" bool NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "page_id" integer NOT NULL, "revision_id" integer NULL, "user_id" bigint NULL, "uuid" char(32) NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)));
CREATE TABLE "wagtailcore_pagesubscription" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "comment_notifications" bool NOT NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_pageviewrestriction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(255) NOT NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "restriction_type" varchar(20) NOT NULL);
CREATE TABLE "wagtailcore_pageviewrestriction_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "pageviewrestriction_id" integer NOT NULL REFERENCES "wagtailcore_pageviewrestriction" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_referenceindex" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" varchar(255) NOT NULL, "to_object_id" varchar(255) NOT NULL, "model_path" text NOT NULL, "content_path" text NOT NULL, "content_path_hash" char(32) NOT NULL, "base_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "to_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_revision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "approved_go_live_at" datetime NULL, "user_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "object_id" varchar(255) NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "base_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "object_str" text NOT NULL);
CREATE TABLE "wagtailcore_site" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "hostname" varchar(255) NOT NULL, "port" integer NOT NULL, "is_default_site" bool NOT NULL, "root_page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "site_name" varchar(255) NOT NULL);
CREATE TABLE "wagtailcore_task" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(255) NOT NULL, "active" bool NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_taskstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "status" varchar(50) NOT NULL, "started_at" datetime NOT NULL, "finished_at" datetime NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "task_id" integer NOT NULL REFERENCES "wagtailcore_task" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_state_id" integer NOT NULL REFERENCES "wagtailcore_workflowstate" ("id") DEFERRABLE INITIALLY DEFERRED, "finished_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "comment" text NOT NULL, "revision_id" integer NOT NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_uploadedfile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "file" varchar(200) NOT NULL, "for_content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "uploaded_by_user_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_workflow" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(255) NOT NULL, "active" bool NOT NULL);
CREATE TABLE "wagtailcore_workflowcontenttype" ("content_type_id" integer NOT NULL PRIMARY KEY REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_workflowpage" ("page_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_workflowstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "status" varchar(50) NOT NULL, "created_at" datetime NOT NULL, "current_task_state_id" integer NULL UNIQUE REFERENCES "wagtailcore_taskstate" ("id") DEFERRABLE INITIALLY DEFERRED, "requested_by_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED, "object_id" varchar(255) NOT NULL, "base_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_workflowtask" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sort_order" integer NULL, "task_id" integer NOT NULL REFERENCES "wagtailcore_task" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtaildocs_document" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(255) NOT NULL, "file" varchar(100) NOT NULL, "created_at" datetime NOT NULL, "uploaded_by_user_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "file_hash" varchar(40) NOT NULL, "file_size" bigint unsigned NULL CHECK ("file_size" >= 0));
CREATE TABLE "wagtailembeds_embed" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "url" text NOT NULL, "max_width" smallint NULL, "type" varchar(10) NOT NULL, "html" text NOT NULL, "title" text NOT NULL, "author_name" text NOT NULL, "provider_name" text NOT NULL, "width" integer NULL, "height" integer NULL, "last_updated" datetime NOT NULL, "hash" varchar(32) NOT NULL UNIQUE, "thumbnail_url" text NOT NULL, "cache_until" datetime NULL);
CREATE TABLE "wagtailforms_formsubmission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "submit_time" datetime NOT NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "form_data" text NOT NULL CHECK ((JSON_VALID("form_data") OR "form_data" IS NULL)));
CREATE TABLE "wagtailimages_image" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(255) NOT NULL, "file" varchar(100) NOT NULL, "width" integer NOT NULL, "height" integer NOT NULL, "created_at" datetime NOT NULL, "focal_point_x" integer unsigned NULL CHECK ("focal_point_x" >= 0), "focal_point_y" integer unsigned NULL CHECK ("focal_point_y" >= 0), "focal_point_width" integer unsigned NULL CHECK ("focal_point_width" >= 0), "focal_point_height" integer unsigned NULL CHECK ("focal_point_height" >= 0), "uploaded_by_user_id" bigint NULL REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "file_size" integer unsigned NULL CHECK ("file_size" >= 0), "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "file_hash" varchar(40) NOT NULL, "description" varchar(255) NOT NULL);
CREATE TABLE "wagtailimages_rendition" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "width" integer NOT NULL, "height" integer NOT NULL, "focal_point_key" varchar(16) NOT NULL, "filter_spec" varchar(255) NOT NULL, "image_id" integer NOT NULL REFERENCES "wagtailimages_image" ("id") DEFERRABLE INITIALLY DEFERRED, "file" varchar(100) NOT NULL);
CREATE TABLE "wagtailredirects_redirect" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "old_path" varchar(255) NOT NULL, "is_permanent" bool NOT NULL, "redirect_link" varchar(255) NOT NULL, "redirect_page_id" integer NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" integer NULL REFERENCES "wagtailcore_site" ("id") DEFERRABLE INITIALLY DEFERRED, "automatically_created" bool NOT NULL, "created_at" datetime NULL, "redirect_page_route_path" varchar(255) NOT NULL);
CREATE TABLE "wagtailsearch_indexentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" varchar(50) NOT NULL, "title_norm" real NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "autocomplete" text NULL, "body" text NULL, "title" text NOT NULL);
CREATE VIRTUAL TABLE wagtailsearch_indexentry_fts USING fts5(autocomplete, body, title);
CREATE TABLE "wagtailusers_userprofile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "submitted_notifications" bool NOT NULL, "approved_notifications" bool NOT NULL, "rejected_notifications" bool NOT NULL, "user_id" bigint NOT NULL UNIQUE REFERENCES "people_user" ("id") DEFERRABLE INITIALLY DEFERRED, "preferred_language" varchar(10) NOT NULL, "current_time_zone" varchar(40) NOT NULL, "avatar" varchar(100) NOT NULL, "updated_comments_notifications" bool NOT NULL, "dismissibles" text NOT NULL CHECK ((JSON_VALID("dismissibles") OR "dismissibles" IS NULL)), "theme" varchar(40) NOT NULL, "density" varchar(40) NOT NULL, "contrast" varchar(40) NOT NULL, "keyboard_shortcuts" bool NOT NULL);
CREATE TABLE "web_editorialpage" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "lead" text NOT NULL, "body" text NOT NULL CHECK ((JSON_VALID("body") OR "body" IS NULL)), "contact" text NOT NULL);
INSERT INTO "auth_group" VALUES
(1, 'Moderators'),
(2, 'Editors'),
(3, 'Mission editors');
INSERT INTO "auth_group_permissions" VALUES
(1, 2, 105),
(2, 2, 106),
(3, 2, 107),
(4, 1, 105),
(5, 1, 106),
(6, 1, 107),
(7, 2, 108),
(8, 1, 108),
(9, 2, 109),
(10, 1, 109),
(11, 2, 112),
(12, 2, 110),
(13, 2, 111),
(14, 1, 112),
(15, 1, 110),
(16, 1, 111),
(17, 2, 113),
(18, 1, 113),
(19, 3, 1603),
(20, 3, 1604),
(21, 3, 1605),
(22, 3, 1606),
(23, 3, 1607),
(24, 3, 1608),
(25, 3, 1609),
(26, 3, 1610),
(27, 3, 1611),
(28, 3, 1612),
(29, 3, 1613),
(30, 3, 1614),
(31, 3, 1615),
(32, 3, 1616),
(33, 3, 1617),
(34, 3, 1618),
(35, 3, 1619),
(36, 3, 1620),
(37, 3, 1621),
(38, 3, 1622),
(39, 3, 1623),
(40, 3, 1624),
(41, 3, 1625),
(42, 3, 1626),
(43, 3, 1627),
(44, 3, 1628),
(45, 3, 1629),
(46, 3, 1630),
(47, 3, 1631),
(48, 3, 1632),
(49, 3, 1633),
(50, 3, 1634),
(51, 3, 1635),
(52, 3, 1636),
(53, 3, 1637),
(54, 3, 1638),
(55, 3, 1639),
(56, 3, 1640),
(57, 3, 1641),
(58, 3, 1642),
(59, 3, 1643),
(60, 3, 108),
(61, 3, 1644),
(62, 3, 1646),
(63, 3, 1645),
(64, 3, 1648),
(65, 3, 1649),
(66, 3, 1650),
(67, 3, 1651),
(68, 3, 1652),
(69, 3, 1653),
(70, 3, 1647),
(71, 3, 1655),
(72, 3, 1654),
(73, 3, 1656),
(74, 3, 1658),
(75, 3, 1657),
(76, 3, 1659),
(77, 3, 1661),
(78, 3, 1660),
(79, 3, 1662),
(80, 3, 1664),
(81, 3, 1663),
(82, 3, 1665),
(83, 3, 1667),
(84, 3, 1666),
(85, 3, 1669),
(86, 3, 1670),
(87, 3, 1671),
(88, 3, 1672),
(89, 3, 1673),
(90, 3, 1674),
(91, 3, 1675),
(92, 3, 1676),
(93, 3, 1677),
(94, 3, 1678),
(95, 3, 1679),
(96, 3, 1680),
(97, 3, 1681),
(98, 3, 1682),
(99, 3, 1683),
(100, 3, 1166),
(101, 3, 1167),
(102, 3, 1168),
(103, 3, 1169),
(104, 3, 1685),
(105, 3, 1684),
(106, 3, 1686),
(107, 3, 1688),
(108, 3, 1687),
(109, 3, 1689),
(110, 3, 1182),
(111, 3, 1183),
(112, 3, 1184),
(113, 3, 1185),
(114, 3, 194),
(115, 3, 195),
(116, 3, 196),
(117, 3, 197),
(118, 3, 1668),
(119, 3, 238),
(120, 3, 239),
(121, 3, 240),
(122, 3, 241),
(123, 3, 1322),
(124, 3, 1323),
(125, 3, 1324),
(126, 3, 1325),
(127, 3, 1326),
(128, 3, 1327),
(129, 3, 1328),
(130, 3, 1329),
(131, 3, 1330),
(132, 3, 1331),
(133, 3, 1332),
(134, 3, 1333),
(135, 3, 1338),
(136, 3, 1339),
(137, 3, 1340),
(138, 3, 1341),
(139, 3, 1346),
(140, 3, 1347),
(141, 3, 1348),
(142, 3, 1349),
(143, 3, 1350),
(144, 3, 1351),
(145, 3, 1352),
(146, 3, 1353),
(147, 3, 1354),
(148, 3, 1355),
(149, 3, 1356),
(150, 3, 1357),
(151, 3, 1358),
(152, 3, 1359),
(153, 3, 1360),
(154, 3, 1361),
(155, 3, 1362),
(156, 3, 1363),
(157, 3, 1364),
(158, 3, 1365),
(159, 3, 1366),
(160, 3, 1367),
(161, 3, 1368),
(162, 3, 1369),
(163, 3, 1370),
(164, 3, 1371),
(165, 3, 1372),
(166, 3, 1373),
(167, 3, 1378),
(168, 3, 1379),
(169, 3, 1380),
(170, 3, 1381),
(171, 3, 1382),
(172, 3, 1383),
(173, 3, 1384),
(174, 3, 1385),
(175, 3, 1386),
(176, 3, 1387),
(177, 3, 1388),
(178, 3, 1389),
(179, 3, 1390),
(180, 3, 1391),
(181, 3, 1392),
(182, 3, 1393),
(183, 3, 1394),
(184, 3, 1395),
(185, 3, 1396),
(186, 3, 1397),
(187, 3, 394),
(188, 3, 395),
(189, 3, 396),
(190, 3, 397),
(191, 3, 398),
(192, 3, 399),
(193, 3, 400),
(194, 3, 401),
(195, 3, 402),
(196, 3, 403),
(197, 3, 404),
(198, 3, 405),
(199, 3, 1438),
(200, 3, 1439),
(201, 3, 1440),
(202, 3, 1441),
(203, 3, 1442),
(204, 3, 1443),
(205, 3, 1444),
(206, 3, 1445),
(207, 3, 1446),
(208, 3, 1447),
(209, 3, 1448),
(210, 3, 1449),
(211, 3, 1450),
(212, 3, 1451),
(213, 3, 1452),
(214, 3, 1453),
(215, 3, 1454),
(216, 3, 1455),
(217, 3, 1456),
(218, 3, 1457),
(219, 3, 1458),
(220, 3, 1459),
(221, 3, 1460),
(222, 3, 1461),
(223, 3, 1462),
(224, 3, 1463),
(225, 3, 1464),
(226, 3, 1465),
(227, 3, 1474),
(228, 3, 1475),
(229, 3, 1476),
(230, 3, 1477),
(231, 3, 1478),
(232, 3, 1479),
(233, 3, 1480),
(234, 3, 1481),
(235, 3, 1482),
(236, 3, 1483),
(237, 3, 1484),
(238, 3, 1485),
(239, 3, 986),
(240, 3, 987),
(241, 3, 988),
(242, 3, 989),
(243, 3, 990),
(244, 3, 991),
(245, 3, 992),
(246, 3, 993);
INSERT INTO "auth_permission" VALUES
(1, 3, 'add_locale', 'Can add locale'),
(2, 3, 'change_locale', 'Can change locale'),
(3, 3, 'delete_locale', 'Can delete locale'),
(4, 3, 'view_locale', 'Can view locale'),
(5, 4, 'add_site', 'Can add site'),
(6, 4, 'change_site', 'Can change site'),
(7, 4, 'delete_site', 'Can delete site'),
(8, 4, 'view_site', 'Can view site'),
(9, 5, 'add_groupsitepermission', 'Can add group site permission'),
(10, 5, 'change_groupsitepermission', 'Can change group site permission'),
(11, 5, 'delete_groupsitepermission', 'Can delete group site permission'),
(12, 5, 'view_groupsitepermission', 'Can view group site permission'),
(13, 6, 'add_modellogentry', 'Can add model log entry'),
(14, 6, 'change_modellogentry', 'Can change model log entry'),
(15, 6, 'delete_modellogentry', 'Can delete model log entry'),
(16, 6, 'view_modellogentry', 'Can view model log entry'),
(17, 7, 'add_revision', 'Can add revision'),
(18, 7, 'change_revision', 'Can change revision'),
(19, 7, 'delete_revision', 'Can delete revision'),
(20, 7, 'view_revision', 'Can view revision'),
(21, 8, 'add_collectionviewrestriction', 'Can add collection view restriction'),
(22, 8, 'change_collectionviewrestriction', 'Can change collection view restriction'),
(23, 8, 'delete_collectionviewrestriction', 'Can delete collection view restriction'),
(24, 8, 'view_collectionviewrestriction', 'Can view collection view restriction'),
(25, 9, 'add_collection', 'Can add collection'),
(26, 9, 'change_collection', 'Can change collection'),
(27, 9, 'delete_collection', 'Can delete collection'),
(28, 9, 'view_collection', 'Can view collection'),
(29, 10, 'add_groupcollectionpermission', 'Can add group collection permission'),
(30, 10, 'change_groupcollectionpermission', 'Can change group collection permission'),
(31, 10, 'delete_groupcollectionpermission', 'Can delete group collection permission'),
(32, 10, 'view_groupcollectionpermission', 'Can view group collection permission'),
(33, 11, 'add_uploadedfile', 'Can add uploaded file'),
(34, 11, 'change_uploadedfile', 'Can change uploaded file'),
(35, 11, 'delete_uploadedfile', 'Can delete uploaded file'),
(36, 11, 'view_uploadedfile', 'Can view uploaded file'),
(37, 12, 'add_workflowcontenttype', 'Can add workflow content type'),
(38, 12, 'change_workflowcontenttype', 'Can change workflow content type'),
(39, 12, 'delete_workflowcontenttype', 'Can delete workflow content type'),
(40, 12, 'view_workflowcontenttype', 'Can view workflow content type'),
(41, 13, 'add_workflowstate', 'Can add Workflow state'),
(42, 13, 'change_workflowstate', 'Can change Workflow state'),
(43, 13, 'delete_workflowstate', 'Can delete Workflow state'),
(44, 13, 'view_workflowstate', 'Can view Workflow state'),
(45, 14, 'add_workflow', 'Can add workflow'),
(46, 14, 'change_workflow', 'Can change workflow'),
(47, 14, 'delete_workflow', 'Can delete workflow'),
(48, 14, 'view_workflow', 'Can view workflow'),
(49, 15, 'add_workflowtask', 'Can add workflow task order'),
(50, 15, 'change_workflowtask', 'Can change workflow task order'),
(51, 15, 'delete_workflowtask', 'Can delete workflow task order'),
(52, 15, 'view_workflowtask', 'Can view workflow task order'),
(53, 16, 'add_task', 'Can add task'),
(54, 16, 'change_task', 'Can change task'),
(55, 16, 'delete_task', 'Can delete task'),
(56, 16, 'view_task', 'Can view task'),
(57, 2, 'add_groupapprovaltask', 'Can add Group approval task'),
(58, 2, 'change_groupapprovaltask', 'Can change Group approval task'),
(59, 2, 'delete_groupapprovaltask', 'Can delete Group approval task'),
(60, 2, 'view_groupapprovaltask', 'Can view Group approval task'),
(61, 17, 'add_taskstate', 'Can add Task state'),
(62, 17, 'change_taskstate', 'Can change Task state'),
(63, 17, 'delete_taskstate', 'Can delete Task state'),
(64, 17, 'view_taskstate', 'Can view Task state'),
(65, 1, 'add_page', 'Can add page'),
(66, 1, 'change_page', 'Can change page'),
(67, 1, 'delete_page', 'Can delete page'),
(68, 1, 'view_page', 'Can view page'),
(69, 1, 'bulk_delete_page', 'Delete pages with children'),
(70, 1, 'lock_page', 'Lock/unlock pages you''ve locked'),
(71, 1, 'publish_page', 'Publish any page'),
(72, 1, 'unlock_page', 'Unlock any page'),
(73, 18, 'add_grouppagepermission', 'Can add group page permission'),
(74, 18, 'change_grouppagepermission', 'Can change group page permission'),
(75, 18, 'delete_grouppagepermission', 'Can delete group page permission'),
(76, 18, 'view_grouppagepermission', 'Can view group page permission'),
(77, 19, 'add_pageviewrestriction', 'Can add page view restriction'),
(78, 19, 'change_pageviewrestriction', 'Can change page view restriction'),
(79, 19, 'delete_pageviewrestriction', 'Can delete page view restriction'),
(80, 19, 'view_pageviewrestriction', 'Can view page view restriction'),
(81, 20, 'add_workflowpage', 'Can add workflow page'),
(82, 20, 'change_workflowpage', 'Can change workflow page'),
(83, 20, 'delete_workflowpage', 'Can delete workflow page'),
(84, 20, 'view_workflowpage', 'Can view workflow page'),
(85, 21, 'add_pagelogentry', 'Can add page log entry'),
(86, 21, 'change_pagelogentry', 'Can change page log entry'),
(87, 21, 'delete_pagelogentry', 'Can delete page log entry'),
(88, 21, 'view_pagelogentry', 'Can view page log entry'),
(89, 22, 'add_comment', 'Can add comment'),
(90, 22, 'change_comment', 'Can change comment'),
(91, 22, 'delete_comment', 'Can delete comment'),
(92, 22, 'view_comment', 'Can view comment'),
(93, 23, 'add_commentreply', 'Can add comment reply'),
(94, 23, 'change_commentreply', 'Can change comment reply'),
(95, 23, 'delete_commentreply', 'Can delete comment reply'),
(96, 23, 'view_commentreply', 'Can view comment reply'),
(97, 24, 'add_pagesubscription', 'Can add page subscription'),
(98, 24, 'change_pagesubscription', 'Can change page subscription'),
(99, 24, 'delete_pagesubscription', 'Can delete page subscription'),
(100, 24, 'view_pagesubscription', 'Can view page subscription'),
(101, 25, 'add_referenceindex', 'Can add reference index'),
(102, 25, 'change_referenceindex', 'Can change reference index'),
(103, 25, 'delete_referenceindex', 'Can delete reference index'),
(104, 25, 'view_referenceindex', 'Can view reference index'),
(105, 26, 'add_image', 'Can add image'),
(106, 26, 'change_image', 'Can change image'),
(107, 26, 'delete_image', 'Can delete image'),
(108, 27, 'access_admin', 'Can access Wagtail admin'),
(109, 26, 'choose_image', 'Can choose image'),
(110, 28, 'add_document', 'Can add document'),
(111, 28, 'change_document', 'Can change document'),
(112, 28, 'delete_document', 'Can delete document'),
(113, 28, 'choose_document', 'Can choose document'),
(114, 29, 'add_editorialpage', 'Can add editorial page'),
(115, 29, 'change_editorialpage', 'Can change editorial page'),
(116, 29, 'delete_editorialpage', 'Can delete editorial page'),
(117, 29, 'view_editorialpage', 'Can view editorial page'),
(118, 30, 'add_peer', 'Can add Source'),
(119, 30, 'change_peer', 'Can change Source'),
(120, 30, 'delete_peer', 'Can delete Source'),
(121, 30, 'view_peer', 'Can view Source'),
(122, 31, 'add_held', 'Can add record of another installation'),
(123, 31, 'change_held', 'Can change record of another installation'),
(124, 31, 'delete_held', 'Can delete record of another installation'),
(125, 31, 'view_held', 'Can view record of another installation'),
(126, 32, 'add_strand', 'Can add part of a harvest'),
(127, 32, 'change_strand', 'Can change part of a harvest'),
(128, 32, 'delete_strand', 'Can delete part of a harvest'),
(129, 32, 'view_strand', 'Can view part of a harvest'),
(130, 33, 'add_token', 'Can add token'),
(131, 33, 'change_token', 'Can change token'),
(132, 33, 'delete_token', 'Can delete token'),
(133, 33, 'view_token', 'Can view token'),
(134, 34, 'add_keptanswer', 'Can add kept answer'),
(135, 34, 'change_keptanswer', 'Can change kept answer'),
(136, 34, 'delete_keptanswer', 'Can delete kept answer'),
(137, 34, 'view_keptanswer', 'Can view kept answer'),
(138, 35, 'add_way', 'Can add way'),
(139, 35, 'change_way', 'Can change way'),
(140, 35, 'delete_way', 'Can delete way'),
(141, 35, 'view_way', 'Can view way'),
(142, 36, 'add_placedstep', 'Can add step that was placed'),
(143, 36, 'change_placedstep', 'Can change step that was placed'),
(144, 36, 'delete_placedstep', 'Can delete step that was placed'),
(145, 36, 'view_placedstep', 'Can view step that was placed'),
(146, 37, 'add_stepanswer', 'Can add answer about a step'),
(147, 37, 'change_stepanswer', 'Can change answer about a step'),
(148, 37, 'delete_stepanswer', 'Can delete answer about a step'),
(149, 37, 'view_stepanswer', 'Can view answer about a step'),
(150, 38, 'add_weeklywish', 'Can add wish for a weekly letter'),
(151, 38, 'change_weeklywish', 'Can change wish for a weekly letter'),
(152, 38, 'delete_weeklywish', 'Can delete wish for a weekly letter'),
(153, 38, 'view_weeklywish', 'Can view wish for a weekly letter'),
(154, 39, 'add_actor', 'Can add actor'),
(155, 39, 'change_actor', 'Can change actor'),
(156, 39, 'delete_actor', 'Can delete actor'),
(157, 39, 'view_actor', 'Can view actor'),
(158, 40, 'add_ambition', 'Can add level of ambition'),
(159, 40, 'change_ambition', 'Can change level of ambition'),
(160, 40, 'delete_ambition', 'Can delete level of ambition'),
(161, 40, 'view_ambition', 'Can view level of ambition'),
(162, 41, 'add_planitem', 'Can add support of a plan'),
(163, 41, 'change_planitem', 'Can change support of a plan'),
(164, 41, 'delete_planitem', 'Can delete support of a plan'),
(165, 41, 'view_planitem', 'Can view support of a plan'),
(166, 42, 'add_supportprogramme', 'Can add support programme'),
(167, 42, 'change_supportprogramme', 'Can change support programme'),
(168, 42, 'delete_supportprogramme', 'Can delete support programme'),
(169, 42, 'view_supportprogramme', 'Can view support programme'),
(170, 43, 'add_body', 'Can add body of a national platform'),
(171, 43, 'change_body', 'Can change body of a national platform'),
(172, 43, 'delete_body', 'Can delete body of a national platform'),
(173, 43, 'view_body', 'Can view body of a national platform'),
(174, 44, 'add_bodymember', 'Can add member of a body'),
(175, 44, 'change_bodymember', 'Can change member of a body'),
(176, 44, 'delete_bodymember', 'Can delete member of a body'),
(177, 44, 'view_bodymember', 'Can view member of a body'),
(178, 45, 'add_countryreview', 'Can add review of a country'),
(179, 45, 'change_countryreview', 'Can change review of a country'),
(180, 45, 'delete_countryreview', 'Can delete review of a country'),
(181, 45, 'view_countryreview', 'Can view review of a country'),
(182, 46, 'add_formalstep', 'Can add step of formalisation'),
(183, 46, 'change_formalstep', 'Can change step of formalisation'),
(184, 46, 'delete_formalstep', 'Can delete step of formalisation'),
(185, 46, 'view_formalstep', 'Can view step of formalisation'),
(186, 47, 'add_framework', 'Can add national framework'),
(187, 47, 'change_framework', 'Can change national framework'),
(188, 47, 'delete_framework', 'Can delete national framework'),
(189, 47, 'view_framework', 'Can view national framework'),
(190, 48, 'add_goal', 'Can add goal of a platform'),
(191, 48, 'change_goal', 'Can change goal of a platform'),
(192, 48, 'delete_goal', 'Can delete goal of a platform'),
(193, 48, 'view_goal', 'Can view goal of a platform'),
(194, 49, 'add_governancebody', 'Can add governance body'),
(195, 49, 'change_governancebody', 'Can change governance body'),
(196, 49, 'delete_governancebody', 'Can delete governance body'),
(197, 49, 'view_governancebody', 'Can view governance body'),
(198, 50, 'add_handedin', 'Can add answers that were handed in'),
(199, 50, 'change_handedin', 'Can change answers that were handed in'),
(200, 50, 'delete_handedin', 'Can delete answers that were handed in'),
(201, 50, 'view_handedin', 'Can view answers that were handed in'),
(202, 51, 'add_meeting', 'Can add meeting'),
(203, 51, 'change_meeting', 'Can change meeting'),
(204, 51, 'delete_meeting', 'Can delete meeting'),
(205, 51, 'view_meeting', 'Can view meeting'),
(206, 52, 'add_decision', 'Can add decision'),
(207, 52, 'change_decision', 'Can change decision'),
(208, 52, 'delete_decision', 'Can delete decision'),
(209, 52, 'view_decision', 'Can view decision'),
(210, 53, 'add_mentoring', 'Can add mentoring'),
(211, 53, 'change_mentoring', 'Can change mentoring'),
(212, 53, 'delete_mentoring', 'Can delete mentoring'),
(213, 53, 'view_mentoring', 'Can view mentoring'),
(214, 54, 'add_mentoringsession', 'Can add session of a mentoring'),
(215, 54, 'change_mentoringsession', 'Can change session of a mentoring'),
(216, 54, 'delete_mentoringsession', 'Can delete session of a mentoring'),
(217, 54, 'view_mentoringsession', 'Can view session of a mentoring'),
(218, 55, 'add_moderation', 'Can add what a reader said of a review'),
(219, 55, 'change_moderation', 'Can change what a reader said of a review'),
(220, 55, 'delete_moderation', 'Can delete what a reader said of a review'),
(221, 55, 'view_moderation', 'Can view what a reader said of a review'),
(222, 56, 'add_moneystream', 'Can add funding stream'),
(223, 56, 'change_moneystream', 'Can change funding stream'),
(224, 56, 'delete_moneystream', 'Can delete funding stream'),
(225, 56, 'view_moneystream', 'Can view funding stream'),
(226, 57, 'add_outreachcity', 'Can add city on the outreach list'),
(227, 57, 'change_outreachcity', 'Can change city on the outreach list'),
(228, 57, 'delete_outreachcity', 'Can delete city on the outreach list'),
(229, 57, 'view_outreachcity', 'Can view city on the outreach list'),
(230, 58, 'add_deliverable', 'Can add deliverable'),
(231, 58, 'change_deliverable', 'Can change deliverable'),
(232, 58, 'delete_deliverable', 'Can delete deliverable'),
(233, 58, 'view_deliverable', 'Can view deliverable'),
(234, 59, 'add_assistancerequest', 'Can add request for support'),
(235, 59, 'change_assistancerequest', 'Can change request for support'),
(236, 59, 'delete_assistancerequest', 'Can delete request for support'),
(237, 59, 'view_assistancerequest', 'Can view request for support'),
(238, 60, 'add_platform', 'Can add national platform'),
(239, 60, 'change_platform', 'Can change national platform'),
(240, 60, 'delete_platform', 'Can delete national platform'),
(241, 60, 'view_platform', 'Can view national platform'),
(242, 61, 'add_fieldevidence', 'Can add evidence for a profile field'),
(243, 61, 'change_fieldevidence', 'Can change evidence for a profile field'),
(244, 61, 'delete_fieldevidence', 'Can delete evidence for a profile field'),
(245, 61, 'view_fieldevidence', 'Can view evidence for a profile field'),
(246, 62, 'add_platformoffer', 'Can add service of a national platform'),
(247, 62, 'change_platformoffer', 'Can change service of a national platform'),
(248, 62, 'delete_platformoffer', 'Can delete service of a national platform'),
(249, 62, 'view_platformoffer', 'Can view service of a national platform'),
(250, 63, 'add_policyneed', 'Can add need beside national frameworks'),
(251, 63, 'change_policyneed', 'Can change need beside national frameworks'),
(252, 63, 'delete_policyneed', 'Can delete need beside national frameworks'),
(253, 63, 'view_policyneed', 'Can view need beside national frameworks'),
(254, 64, 'add_judgement', 'Can add judgement of a framework'),
(255, 64, 'change_judgement', 'Can change judgement of a framework'),
(256, 64, 'delete_judgement', 'Can delete judgement of a framework'),
(257, 64, 'view_judgement', 'Can view judgement of a framework'),
(258, 65, 'add_programmerun', 'Can add computed share of support'),
(259, 65, 'change_programmerun', 'Can change computed share of support'),
(260, 65, 'delete_programmerun', 'Can delete computed share of support'),
(261, 65, 'view_programmerun', 'Can view computed share of support'),
(262, 66, 'add_promise', 'Can add promise of a platform'),
(263, 66, 'change_promise', 'Can change promise of a platform'),
(264, 66, 'delete_promise', 'Can delete promise of a platform'),
(265, 66, 'view_promise', 'Can view promise of a platform'),
(266, 67, 'add_reviewevidence', 'Can add evidence in a review'),
(267, 67, 'change_reviewevidence', 'Can change evidence in a review'),
(268, 67, 'delete_reviewevidence', 'Can delete evidence in a review'),
(269, 67, 'view_reviewevidence', 'Can view evidence in a review'),
(270, 68, 'add_reviewfact', 'Can add fact of a review'),
(271, 68, 'change_reviewfact', 'Can change fact of a review'),
(272, 68, 'delete_reviewfact', 'Can delete fact of a review'),
(273, 68, 'view_reviewfact', 'Can view fact of a review'),
(274, 69, 'add_reviewround', 'Can add yearly review'),
(275, 69, 'change_reviewround', 'Can change yearly review'),
(276, 69, 'delete_reviewround', 'Can delete yearly review'),
(277, 69, 'view_reviewround', 'Can view yearly review'),
(278, 70, 'add_crosscheckrun', 'Can add cross-check of clusters'),
(279, 70, 'change_crosscheckrun', 'Can change cross-check of clusters'),
(280, 70, 'delete_crosscheckrun', 'Can delete cross-check of clusters'),
(281, 70, 'view_crosscheckrun', 'Can view cross-check of clusters'),
(282, 71, 'add_routestage', 'Can add stage of the route'),
(283, 71, 'change_routestage', 'Can change stage of the route'),
(284, 71, 'delete_routestage', 'Can delete stage of the route'),
(285, 71, 'view_routestage', 'Can view stage of the route'),
(286, 72, 'add_routecheck', 'Can add line of a checklist'),
(287, 72, 'change_routecheck', 'Can change line of a checklist'),
(288, 72, 'delete_routecheck', 'Can delete line of a checklist'),
(289, 72, 'view_routecheck', 'Can view line of a checklist'),
(290, 73, 'add_standing', 'Can add place of a stakeholder'),
(291, 73, 'change_standing', 'Can change place of a stakeholder'),
(292, 73, 'delete_standing', 'Can delete place of a stakeholder'),
(293, 73, 'view_standing', 'Can view place of a stakeholder'),
(294, 74, 'add_supportplan', 'Can add support plan'),
(295, 74, 'change_supportplan', 'Can change support plan'),
(296, 74, 'delete_supportplan', 'Can delete support plan'),
(297, 74, 'view_supportplan', 'Can view support plan'),
(298, 75, 'add_planeffect', 'Can add effect of a plan'),
(299, 75, 'change_planeffect', 'Can change effect of a plan'),
(300, 75, 'delete_planeffect', 'Can delete effect of a plan'),
(301, 75, 'view_planeffect', 'Can view effect of a plan'),
(302, 76, 'add_plancomment', 'Can add comment on a support plan'),
(303, 76, 'change_plancomment', 'Can change comment on a support plan'),
(304, 76, 'delete_plancomment', 'Can delete comment on a support plan'),
(305, 76, 'view_plancomment', 'Can view comment on a support plan'),
(306, 77, 'add_programmeservice', 'Can add service of a support programme'),
(307, 77, 'change_programmeservice', 'Can change service of a support programme'),
(308, 77, 'delete_programmeservice', 'Can delete service of a support programme'),
(309, 77, 'view_programmeservice', 'Can view service of a support programme'),
(310, 78, 'add_programmepin', 'Can add decision in a support programme'),
(311, 78, 'change_programmepin', 'Can change decision in a support programme'),
(312, 78, 'delete_programmepin', 'Can delete decision in a support programme'),
(313, 78, 'view_programmepin', 'Can view decision in a support programme'),
(314, 79, 'add_programmefloor', 'Can add promise of a support programme'),
(315, 79, 'change_programmefloor', 'Can change promise of a support programme'),
(316, 79, 'delete_programmefloor', 'Can delete promise of a support programme'),
(317, 79, 'view_programmefloor', 'Can view promise of a support programme'),
(318, 80, 'add_programmecountry', 'Can add country of a support programme'),
(319, 80, 'change_programmecountry', 'Can change country of a support programme'),
(320, 80, 'delete_programmecountry', 'Can delete country of a support programme'),
(321, 80, 'view_programmecountry', 'Can view country of a support programme'),
(322, 81, 'add_tie', 'Can add link between actors'),
(323, 81, 'change_tie', 'Can change link between actors'),
(324, 81, 'delete_tie', 'Can delete link between actors'),
(325, 81, 'view_tie', 'Can view link between actors'),
(326, 82, 'add_typologyversion', 'Can add table of rules'),
(327, 82, 'change_typologyversion', 'Can change table of rules'),
(328, 82, 'delete_typologyversion', 'Can delete table of rules'),
(329, 82, 'view_typologyversion', 'Can view table of rules'),
(330, 83, 'add_clusterdecision', 'Can add decision on a cluster'),
(331, 83, 'change_clusterdecision', 'Can change decision on a cluster'),
(332, 83, 'delete_clusterdecision', 'Can delete decision on a cluster'),
(333, 83, 'view_clusterdecision', 'Can view decision on a cluster'),
(334, 84, 'add_worknote', 'Can add note of a platform'),
(335, 84, 'change_worknote', 'Can change note of a platform'),
(336, 84, 'delete_worknote', 'Can delete note of a platform'),
(337, 84, 'view_worknote', 'Can view note of a platform'),
(338, 85, 'add_workstate', 'Can add change of state'),
(339, 85, 'change_workstate', 'Can change change of state'),
(340, 85, 'delete_workstate', 'Can delete change of state'),
(341, 85, 'view_workstate', 'Can view change of state'),
(342, 86, 'add_ambitionstand', 'Can add state of a level of ambition'),
(343, 86, 'change_ambitionstand', 'Can change state of a level of ambition'),
(344, 86, 'delete_ambitionstand', 'Can delete state of a level of ambition'),
(345, 86, 'view_ambitionstand', 'Can view state of a level of ambition'),
(346, 87, 'add_continuityitem', 'Can add item of a continuity checklist'),
(347, 87, 'change_continuityitem', 'Can change item of a continuity checklist'),
(348, 87, 'delete_continuityitem', 'Can delete item of a continuity checklist'),
(349, 87, 'view_continuityitem', 'Can view item of a continuity checklist'),
(350, 88, 'add_barrier', 'Can add barrier'),
(351, 88, 'change_barrier', 'Can change barrier'),
(352, 88, 'delete_barrier', 'Can delete barrier'),
(353, 88, 'view_barrier', 'Can view barrier'),
(354, 89, 'add_labrecord', 'Can add policy lab'),
(355, 89, 'change_labrecord', 'Can change policy lab'),
(356, 89, 'delete_labrecord', 'Can delete policy lab'),
(357, 89, 'view_labrecord', 'Can view policy lab'),
(358, 90, 'add_raising', 'Can add raising of a barrier'),
(359, 90, 'change_raising', 'Can change raising of a barrier'),
(360, 90, 'delete_raising', 'Can delete raising of a barrier'),
(361, 90, 'view_raising', 'Can view raising of a barrier'),
(362, 91, 'add_answer', 'Can add answer of an authority'),
(363, 91, 'change_answer', 'Can change answer of an authority'),
(364, 91, 'delete_answer', 'Can delete answer of an authority'),
(365, 91, 'view_answer', 'Can view answer of an authority'),
(366, 92, 'add_statechange', 'Can add change of state'),
(367, 92, 'change_statechange', 'Can change change of state'),
(368, 92, 'delete_statechange', 'Can delete change of state'),
(369, 92, 'view_statechange', 'Can view change of state'),
(370, 93, 'add_report', 'Can add report of a barrier'),
(371, 93, 'change_report', 'Can change report of a barrier'),
(372, 93, 'delete_report', 'Can delete report of a barrier'),
(373, 93, 'view_report', 'Can view report of a barrier'),
(374, 94, 'add_assessment', 'Can add self-assessment'),
(375, 94, 'change_assessment', 'Can change self-assessment'),
(376, 94, 'delete_assessment', 'Can delete self-assessment'),
(377, 94, 'view_assessment', 'Can view self-assessment'),
(378, 95, 'add_asked', 'Can add part that a colleague is asked for'),
(379, 95, 'change_asked', 'Can change part that a colleague is asked for'),
(380, 95, 'delete_asked', 'Can delete part that a colleague is asked for'),
(381, 95, 'view_asked', 'Can view part that a colleague is asked for'),
(382, 96, 'add_evidence', 'Can add evidence'),
(383, 96, 'change_evidence', 'Can change evidence'),
(384, 96, 'delete_evidence', 'Can delete evidence'),
(385, 96, 'view_evidence', 'Can view evidence'),
(386, 97, 'add_participation', 'Can add answer of an officer'),
(387, 97, 'change_participation', 'Can change answer of an officer'),
(388, 97, 'delete_participation', 'Can delete answer of an officer'),
(389, 97, 'view_participation', 'Can view answer of an officer'),
(390, 98, 'add_fundingproject', 'Can add project that wants money'),
(391, 98, 'change_fundingproject', 'Can change project that wants money'),
(392, 98, 'delete_fundingproject', 'Can delete project that wants money'),
(393, 98, 'view_fundingproject', 'Can view project that wants money'),
(394, 99, 'add_programme', 'Can add funding programme'),
(395, 99, 'change_programme', 'Can change funding programme'),
(396, 99, 'delete_programme', 'Can delete funding programme'),
(397, 99, 'view_programme', 'Can view funding programme'),
(398, 100, 'add_opportunity', 'Can add opportunity'),
(399, 100, 'change_opportunity', 'Can change opportunity'),
(400, 100, 'delete_opportunity', 'Can delete opportunity'),
(401, 100, 'view_opportunity', 'Can view opportunity'),
(402, 101, 'add_countryroute', 'Can add way to money of a country'),
(403, 101, 'change_countryroute', 'Can change way to money of a country'),
(404, 101, 'delete_countryroute', 'Can delete way to money of a country'),
(405, 101, 'view_countryroute', 'Can view way to money of a country'),
(406, 102, 'add_deadline', 'Can add deadline'),
(407, 102, 'change_deadline', 'Can change deadline'),
(408, 102, 'delete_deadline', 'Can delete deadline'),
(409, 102, 'view_deadline', 'Can view deadline'),
(410, 103, 'add_partnerwish', 'Can add search for partners'),
(411, 103, 'change_partnerwish', 'Can change search for partners'),
(412, 103, 'delete_partnerwish', 'Can delete search for partners'),
(413, 103, 'view_partnerwish', 'Can view search for partners'),
(414, 104, 'add_shortlisted', 'Can add opportunity on a shortlist'),
(415, 104, 'change_shortlisted', 'Can change opportunity on a shortlist'),
(416, 104, 'delete_shortlisted', 'Can delete opportunity on a shortlist'),
(417, 104, 'view_shortlisted', 'Can view opportunity on a shortlist'),
(418, 105, 'add_programme', 'Can add programme'),
(419, 105, 'change_programme', 'Can change programme'),
(420, 105, 'delete_programme', 'Can delete programme'),
(421, 105, 'view_programme', 'Can view programme'),
(422, 106, 'add_testbed', 'Can add testbed'),
(423, 106, 'change_testbed', 'Can change testbed'),
(424, 106, 'delete_testbed', 'Can delete testbed'),
(425, 106, 'view_testbed', 'Can view testbed'),
(426, 107, 'add_application', 'Can add application'),
(427, 107, 'change_application', 'Can change application'),
(428, 107, 'delete_application', 'Can delete application'),
(429, 107, 'view_application', 'Can view application'),
(430, 108, 'add_activity', 'Can add activity of a pilot'),
(431, 108, 'change_activity', 'Can change activity of a pilot'),
(432, 108, 'delete_activity', 'Can delete activity of a pilot'),
(433, 108, 'view_activity', 'Can view activity of a pilot'),
(434, 109, 'add_call', 'Can add call'),
(435, 109, 'change_call', 'Can change call'),
(436, 109, 'delete_call', 'Can delete call'),
(437, 109, 'view_call', 'Can view call'),
(438, 110, 'add_award', 'Can add award'),
(439, 110, 'change_award', 'Can change award'),
(440, 110, 'delete_award', 'Can delete award'),
(441, 110, 'view_award', 'Can view award'),
(442, 111, 'add_callside', 'Can add side of a call'),
(443, 111, 'change_callside', 'Can change side of a call'),
(444, 111, 'delete_callside', 'Can delete side of a call'),
(445, 111, 'view_callside', 'Can view side of a call'),
(446, 112, 'add_cohort', 'Can add cohort'),
(447, 112, 'change_cohort', 'Can change cohort'),
(448, 112, 'delete_cohort', 'Can delete cohort'),
(449, 112, 'view_cohort', 'Can view cohort'),
(450, 113, 'add_decision', 'Can add decision about an application'),
(451, 113, 'change_decision', 'Can change decision about an application'),
(452, 113, 'delete_decision', 'Can delete decision about an application'),
(453, 113, 'view_decision', 'Can view decision about an application'),
(454, 114, 'add_match', 'Can add match'),
(455, 114, 'change_match', 'Can change match'),
(456, 114, 'delete_match', 'Can delete match'),
(457, 114, 'view_match', 'Can view match'),
(458, 115, 'add_goal', 'Can add goal of a match'),
(459, 115, 'change_goal', 'Can change goal of a match'),
(460, 115, 'delete_goal', 'Can delete goal of a match'),
(461, 115, 'view_goal', 'Can view goal of a match'),
(462, 116, 'add_agreement', 'Can add agreement'),
(463, 116, 'change_agreement', 'Can change agreement'),
(464, 116, 'delete_agreement', 'Can delete agreement'),
(465, 116, 'view_agreement', 'Can view agreement'),
(466, 117, 'add_matchmember', 'Can add member of a match'),
(467, 117, 'change_matchmember', 'Can change member of a match'),
(468, 117, 'delete_matchmember', 'Can delete member of a match'),
(469, 117, 'view_matchmember', 'Can view member of a match'),
(470, 118, 'add_consent', 'Can add consent to an agreement'),
(471, 118, 'change_consent', 'Can change consent to an agreement'),
(472, 118, 'delete_consent', 'Can delete consent to an agreement'),
(473, 118, 'view_consent', 'Can view consent to an agreement'),
(474, 119, 'add_outcome', 'Can add outcome of a match'),
(475, 119, 'change_outcome', 'Can change outcome of a match'),
(476, 119, 'delete_outcome', 'Can delete outcome of a match'),
(477, 119, 'view_outcome', 'Can view outcome of a match'),
(478, 120, 'add_pilotreport', 'Can add report of a pilot'),
(479, 120, 'change_pilotreport', 'Can change report of a pilot'),
(480, 120, 'delete_pilotreport', 'Can delete report of a pilot'),
(481, 120, 'view_pilotreport', 'Can view report of a pilot'),
(482, 121, 'add_pin', 'Can add decision before a matching'),
(483, 121, 'change_pin', 'Can change decision before a matching'),
(484, 121, 'delete_pin', 'Can delete decision before a matching'),
(485, 121, 'view_pin', 'Can view decision before a matching'),
(486, 122, 'add_preference', 'Can add wish of an application'),
(487, 122, 'change_preference', 'Can change wish of an application'),
(488, 122, 'delete_preference', 'Can delete wish of an application'),
(489, 122, 'view_preference', 'Can view wish of an application'),
(490, 123, 'add_replicationplan', 'Can add replication plan'),
(491, 123, 'change_replicationplan', 'Can change replication plan'),
(492, 123, 'delete_replicationplan', 'Can delete replication plan'),
(493, 123, 'view_replicationplan', 'Can view replication plan'),
(494, 124, 'add_review', 'Can add review'),
(495, 124, 'change_review', 'Can change review'),
(496, 124, 'delete_review', 'Can delete review'),
(497, 124, 'view_review', 'Can view review'),
(498, 125, 'add_run', 'Can add matching'),
(499, 125, 'change_run', 'Can change matching'),
(500, 125, 'delete_run', 'Can delete matching'),
(501, 125, 'view_run', 'Can view matching'),
(502, 126, 'add_testbedrequest', 'Can add request to a testbed'),
(503, 126, 'change_testbedrequest', 'Can change request to a testbed'),
(504, 126, 'delete_testbedrequest', 'Can delete request to a testbed'),
(505, 126, 'view_testbedrequest', 'Can view request to a testbed'),
(506, 127, 'add_visit', 'Can add visit'),
(507, 127, 'change_visit', 'Can change visit'),
(508, 127, 'delete_visit', 'Can delete visit'),
(509, 127, 'view_visit', 'Can view visit'),
(510, 128, 'add_visitcost', 'Can add cost of a visit'),
(511, 128, 'change_visitcost', 'Can change cost of a visit'),
(512, 128, 'delete_visitcost', 'Can delete cost of a visit'),
(513, 128, 'view_visitcost', 'Can view cost of a visit'),
(514, 129, 'add_author', 'Can add author of an application'),
(515, 129, 'change_author', 'Can change author of an application'),
(516, 129, 'delete_author', 'Can delete author of an application'),
(517, 129, 'view_author', 'Can view author of an application'),
(518, 130, 'add_agent', 'Can add person who answers'),
(519, 130, 'change_agent', 'Can change person who answers'),
(520, 130, 'delete_agent', 'Can delete person who answers'),
(521, 130, 'view_agent', 'Can view person who answers'),
(522, 131, 'add_canned', 'Can add canned answer'),
(523, 131, 'change_canned', 'Can change canned answer'),
(524, 131, 'delete_canned', 'Can delete canned answer'),
(525, 131, 'view_canned', 'Can view canned answer'),
(526, 132, 'add_case', 'Can add case'),
(527, 132, 'change_case', 'Can change case'),
(528, 132, 'delete_case', 'Can delete case'),
(529, 132, 'view_case', 'Can view case'),
(530, 133, 'add_assignment', 'Can add assignment'),
(531, 133, 'change_assignment', 'Can change assignment'),
(532, 133, 'delete_assignment', 'Can delete assignment'),
(533, 133, 'view_assignment', 'Can view assignment'),
(534, 134, 'add_deflection', 'Can add question solved by a suggestion'),
(535, 134, 'change_deflection', 'Can change question solved by a suggestion'),
(536, 134, 'delete_deflection', 'Can delete question solved by a suggestion'),
(537, 134, 'view_deflection', 'Can view question solved by a suggestion'),
(538, 135, 'add_handover', 'Can add hand-over'),
(539, 135, 'change_handover', 'Can change hand-over'),
(540, 135, 'delete_handover', 'Can delete hand-over'),
(541, 135, 'view_handover', 'Can view hand-over'),
(542, 136, 'add_message', 'Can add message'),
(543, 136, 'change_message', 'Can change message'),
(544, 136, 'delete_message', 'Can delete message'),
(545, 136, 'view_message', 'Can view message'),
(546, 137, 'add_messagedetail', 'Can add mail of a message'),
(547, 137, 'change_messagedetail', 'Can change mail of a message'),
(548, 137, 'delete_messagedetail', 'Can delete mail of a message'),
(549, 137, 'view_messagedetail', 'Can view mail of a message'),
(550, 138, 'add_messagefile', 'Can add file of a message'),
(551, 138, 'change_messagefile', 'Can change file of a message'),
(552, 138, 'delete_messagefile', 'Can delete file of a message'),
(553, 138, 'view_messagefile', 'Can view file of a message'),
(554, 139, 'add_receivedmail', 'Can add mail received'),
(555, 139, 'change_receivedmail', 'Can change mail received'),
(556, 139, 'delete_receivedmail', 'Can delete mail received'),
(557, 139, 'view_receivedmail', 'Can view mail received'),
(558, 140, 'add_series', 'Can add coaching series'),
(559, 140, 'change_series', 'Can change coaching series'),
(560, 140, 'delete_series', 'Can delete coaching series'),
(561, 140, 'view_series', 'Can view coaching series'),
(562, 141, 'add_meeting', 'Can add coaching meeting'),
(563, 141, 'change_meeting', 'Can change coaching meeting'),
(564, 141, 'delete_meeting', 'Can delete coaching meeting'),
(565, 141, 'view_meeting', 'Can view coaching meeting'),
(566, 142, 'add_conflict', 'Can add conflict of interest'),
(567, 142, 'change_conflict', 'Can change conflict of interest'),
(568, 142, 'delete_conflict', 'Can delete conflict of interest'),
(569, 142, 'view_conflict', 'Can view conflict of interest'),
(570, 143, 'add_activity', 'Can add activity'),
(571, 143, 'change_activity', 'Can change activity'),
(572, 143, 'delete_activity', 'Can delete activity'),
(573, 143, 'view_activity', 'Can view activity'),
(574, 144, 'add_inventory', 'Can add inventory'),
(575, 144, 'change_inventory', 'Can change inventory'),
(576, 144, 'delete_inventory', 'Can delete inventory'),
(577, 144, 'view_inventory', 'Can view inventory'),
(578, 145, 'add_cellnote', 'Can add notation key of a cell'),
(579, 145, 'change_cellnote', 'Can change notation key of a cell'),
(580, 145, 'delete_cellnote', 'Can delete notation key of a cell'),
(581, 145, 'view_cellnote', 'Can view notation key of a cell'),
(582, 146, 'add_cellcomment', 'Can add comment on a cell'),
(583, 146, 'change_cellcomment', 'Can change comment on a cell'),
(584, 146, 'delete_cellcomment', 'Can delete comment on a cell'),
(585, 146, 'view_cellcomment', 'Can view comment on a cell'),
(586, 147, 'add_attachment', 'Can add attached file'),
(587, 147, 'change_attachment', 'Can change attached file'),
(588, 147, 'delete_attachment', 'Can delete attached file'),
(589, 147, 'view_attachment', 'Can view attached file'),
(590, 148, 'add_inventorystep', 'Can add step of an inventory'),
(591, 148, 'change_inventorystep', 'Can change step of an inventory'),
(592, 148, 'delete_inventorystep', 'Can delete step of an inventory'),
(593, 148, 'view_inventorystep', 'Can view step of an inventory'),
(594, 149, 'add_inventoryversion', 'Can add version of an inventory'),
(595, 149, 'change_inventoryversion', 'Can change version of an inventory'),
(596, 149, 'delete_inventoryversion', 'Can delete version of an inventory'),
(597, 149, 'view_inventoryversion', 'Can view version of an inventory'),
(598, 150, 'add_cityfactor', 'Can add factor of a city'),
(599, 150, 'change_cityfactor', 'Can change factor of a city'),
(600, 150, 'delete_cityfactor', 'Can delete factor of a city'),
(601, 150, 'view_cityfactor', 'Can view factor of a city'),
(602, 151, 'add_action', 'Can add action'),
(603, 151, 'change_action', 'Can change action'),
(604, 151, 'delete_action', 'Can delete action'),
(605, 151, 'view_action', 'Can view action'),
(606, 152, 'add_actionlink', 'Can add link of an action'),
(607, 152, 'change_actionlink', 'Can change link of an action'),
(608, 152, 'delete_actionlink', 'Can delete link of an action'),
(609, 152, 'view_actionlink', 'Can view link of an action'),
(610, 153, 'add_actionparty', 'Can add party of an action'),
(611, 153, 'change_actionparty', 'Can change party of an action'),
(612, 153, 'delete_actionparty', 'Can delete party of an action'),
(613, 153, 'view_actionparty', 'Can view party of an action'),
(614, 154, 'add_actionstep', 'Can add step of an action'),
(615, 154, 'change_actionstep', 'Can change step of an action'),
(616, 154, 'delete_actionstep', 'Can delete step of an action'),
(617, 154, 'view_actionstep', 'Can view step of an action'),
(618, 155, 'add_cobenefit', 'Can add co-benefit'),
(619, 155, 'change_cobenefit', 'Can change co-benefit'),
(620, 155, 'delete_cobenefit', 'Can delete co-benefit'),
(621, 155, 'view_cobenefit', 'Can view co-benefit'),
(622, 156, 'add_costline', 'Can add cost of an action'),
(623, 156, 'change_costline', 'Can change cost of an action'),
(624, 156, 'delete_costline', 'Can delete cost of an action'),
(625, 156, 'view_costline', 'Can view cost of an action'),
(626, 157, 'add_impactpathway', 'Can add impact pathway'),
(627, 157, 'change_impactpathway', 'Can change impact pathway'),
(628, 157, 'delete_impactpathway', 'Can delete impact pathway'),
(629, 157, 'view_impactpathway', 'Can view impact pathway'),
(630, 158, 'add_libraryaction', 'Can add action of the library'),
(631, 158, 'change_libraryaction', 'Can change action of the library'),
(632, 158, 'delete_libraryaction', 'Can delete action of the library'),
(633, 158, 'view_libraryaction', 'Can view action of the library'),
(634, 159, 'add_plan', 'Can add plan'),
(635, 159, 'change_plan', 'Can change plan'),
(636, 159, 'delete_plan', 'Can delete plan'),
(637, 159, 'view_plan', 'Can view plan'),
(638, 160, 'add_offset', 'Can add entry of the residual ledger'),
(639, 160, 'change_offset', 'Can change entry of the residual ledger'),
(640, 160, 'delete_offset', 'Can delete entry of the residual ledger'),
(641, 160, 'view_offset', 'Can view entry of the residual ledger'),
(642, 161, 'add_observation', 'Can add observed value'),
(643, 161, 'change_observation', 'Can change observed value'),
(644, 161, 'delete_observation', 'Can delete observed value'),
(645, 161, 'view_observation', 'Can view observed value'),
(646, 162, 'add_indicator', 'Can add indicator'),
(647, 162, 'change_indicator', 'Can change indicator'),
(648, 162, 'delete_indicator', 'Can delete indicator'),
(649, 162, 'view_indicator', 'Can view indicator'),
(650, 163, 'add_drivervalue', 'Can add value of a driver'),
(651, 163, 'change_drivervalue', 'Can change value of a driver'),
(652, 163, 'delete_drivervalue', 'Can delete value of a driver'),
(653, 163, 'view_drivervalue', 'Can view value of a driver'),
(654, 164, 'add_plancomment', 'Can add comment on a plan'),
(655, 164, 'change_plancomment', 'Can change comment on a plan'),
(656, 164, 'delete_plancomment', 'Can delete comment on a plan'),
(657, 164, 'view_plancomment', 'Can view comment on a plan'),
(658, 165, 'add_planstep', 'Can add step of a plan'),
(659, 165, 'change_planstep', 'Can change step of a plan'),
(660, 165, 'delete_planstep', 'Can delete step of a plan'),
(661, 165, 'view_planstep', 'Can view step of a plan'),
(662, 166, 'add_planversion', 'Can add version of a plan'),
(663, 166, 'change_planversion', 'Can change version of a plan'),
(664, 166, 'delete_planversion', 'Can delete version of a plan'),
(665, 166, 'view_planversion', 'Can view version of a plan'),
(666, 167, 'add_policy', 'Can add policy in force'),
(667, 167, 'change_policy', 'Can change policy in force'),
(668, 167, 'delete_policy', 'Can delete policy in force'),
(669, 167, 'view_policy', 'Can view policy in force'),
(670, 168, 'add_portfolio', 'Can add portfolio of actions'),
(671, 168, 'change_portfolio', 'Can change portfolio of actions'),
(672, 168, 'delete_portfolio', 'Can delete portfolio of actions'),
(673, 168, 'view_portfolio', 'Can view portfolio of actions'),
(674, 169, 'add_scenario', 'Can add scenario'),
(675, 169, 'change_scenario', 'Can change scenario'),
(676, 169, 'delete_scenario', 'Can delete scenario'),
(677, 169, 'view_scenario', 'Can view scenario'),
(678, 170, 'add_target', 'Can add target'),
(679, 170, 'change_target', 'Can change target'),
(680, 170, 'delete_target', 'Can delete target'),
(681, 170, 'view_target', 'Can view target'),
(682, 171, 'add_equityanswer', 'Can add answer of an equity check'),
(683, 171, 'change_equityanswer', 'Can change answer of an equity check'),
(684, 171, 'delete_equityanswer', 'Can delete answer of an equity check'),
(685, 171, 'view_equityanswer', 'Can view answer of an equity check'),
(686, 172, 'add_bundling', 'Can add search for bundles'),
(687, 172, 'change_bundling', 'Can change search for bundles'),
(688, 172, 'delete_bundling', 'Can delete search for bundles'),
(689, 172, 'view_bundling', 'Can view search for bundles'),
(690, 173, 'add_energycommunity', 'Can add energy community'),
(691, 173, 'change_energycommunity', 'Can change energy community'),
(692, 173, 'delete_energycommunity', 'Can delete energy community'),
(693, 173, 'view_energycommunity', 'Can view energy community'),
(694, 174, 'add_investmentplan', 'Can add investment plan'),
(695, 174, 'change_investmentplan', 'Can change investment plan'),
(696, 174, 'delete_investmentplan', 'Can delete investment plan'),
(697, 174, 'view_investmentplan', 'Can view investment plan'),
(698, 175, 'add_investmentbarrier', 'Can add barrier to investment'),
(699, 175, 'change_investmentbarrier', 'Can change barrier to investment'),
(700, 175, 'delete_investmentbarrier', 'Can delete barrier to investment'),
(701, 175, 'view_investmentbarrier', 'Can view barrier to investment'),
(702, 176, 'add_incomesource', 'Can add income'),
(703, 176, 'change_incomesource', 'Can change income'),
(704, 176, 'delete_incomesource', 'Can delete income'),
(705, 176, 'view_incomesource', 'Can view income'),
(706, 177, 'add_fundingsource', 'Can add source of money'),
(707, 177, 'change_fundingsource', 'Can change source of money'),
(708, 177, 'delete_fundingsource', 'Can delete source of money'),
(709, 177, 'view_fundingsource', 'Can view source of money'),
(710, 178, 'add_fieldmoney', 'Can add money by field'),
(711, 178, 'change_fieldmoney', 'Can change money by field'),
(712, 178, 'delete_fieldmoney', 'Can delete money by field'),
(713, 178, 'view_fieldmoney', 'Can view money by field'),
(714, 179, 'add_costrow', 'Can add cost by hand'),
(715, 179, 'change_costrow', 'Can change cost by hand'),
(716, 179, 'delete_costrow', 'Can delete cost by hand'),
(717, 179, 'view_costrow', 'Can view cost by hand'),
(718, 180, 'add_capitalsource', 'Can add source of capital'),
(719, 180, 'change_capitalsource', 'Can change source of capital'),
(720, 180, 'delete_capitalsource', 'Can delete source of capital'),
(721, 180, 'view_capitalsource', 'Can view source of capital'),
(722, 181, 'add_capitalpolicy', 'Can add policy for capital'),
(723, 181, 'change_capitalpolicy', 'Can change policy for capital'),
(724, 181, 'delete_capitalpolicy', 'Can delete policy for capital'),
(725, 181, 'view_capitalpolicy', 'Can view policy for capital'),
(726, 182, 'add_budgetyear', 'Can add budget of a year'),
(727, 182, 'change_budgetyear', 'Can change budget of a year'),
(728, 182, 'delete_budgetyear', 'Can delete budget of a year'),
(729, 182, 'view_budgetyear', 'Can view budget of a year'),
(730, 183, 'add_investmentrisk', 'Can add risk of investment'),
(731, 183, 'change_investmentrisk', 'Can change risk of investment'),
(732, 183, 'delete_investmentrisk', 'Can delete risk of investment'),
(733, 183, 'view_investmentrisk', 'Can view risk of investment'),
(734, 184, 'add_investmentversion', 'Can add version of an investment plan'),
(735, 184, 'change_investmentversion', 'Can change version of an investment plan'),
(736, 184, 'delete_investmentversion', 'Can delete version of an investment plan'),
(737, 184, 'view_investmentversion', 'Can view version of an investment plan'),
(738, 185, 'add_investor', 'Can add stakeholder who invests'),
(739, 185, 'change_investor', 'Can change stakeholder who invests'),
(740, 185, 'delete_investor', 'Can delete stakeholder who invests'),
(741, 185, 'view_investor', 'Can view stakeholder who invests'),
(742, 186, 'add_investoractivity', 'Can add activity with a stakeholder'),
(743, 186, 'change_investoractivity', 'Can change activity with a stakeholder'),
(744, 186, 'delete_investoractivity', 'Can delete activity with a stakeholder'),
(745, 186, 'view_investoractivity', 'Can view activity with a stakeholder'),
(746, 187, 'add_moneyindicator', 'Can add indicator of money'),
(747, 187, 'change_moneyindicator', 'Can change indicator of money'),
(748, 187, 'delete_moneyindicator', 'Can delete indicator of money'),
(749, 187, 'view_moneyindicator', 'Can view indicator of money'),
(750, 188, 'add_project', 'Can add investment project'),
(751, 188, 'change_project', 'Can change investment project'),
(752, 188, 'delete_project', 'Can delete investment project'),
(753, 188, 'view_project', 'Can view investment project'),
(754, 189, 'add_projectsource', 'Can add source of a project'),
(755, 189, 'change_projectsource', 'Can change source of a project'),
(756, 189, 'delete_projectsource', 'Can delete source of a project'),
(757, 189, 'view_projectsource', 'Can view source of a project'),
(758, 190, 'add_bundlingcity', 'Can add city of a search for bundles'),
(759, 190, 'change_bundlingcity', 'Can change city of a search for bundles'),
(760, 190, 'delete_bundlingcity', 'Can delete city of a search for bundles'),
(761, 190, 'view_bundlingcity', 'Can view city of a search for bundles'),
(762, 191, 'add_agreement', 'Can add agreement'),
(763, 191, 'change_agreement', 'Can change agreement'),
(764, 191, 'delete_agreement', 'Can delete agreement'),
(765, 191, 'view_agreement', 'Can view agreement'),
(766, 192, 'add_agreementduty', 'Can add duty'),
(767, 192, 'change_agreementduty', 'Can change duty'),
(768, 192, 'delete_agreementduty', 'Can delete duty'),
(769, 192, 'view_agreementduty', 'Can view duty'),
(770, 193, 'add_agreementpost', 'Can add post'),
(771, 193, 'change_agreementpost', 'Can change post'),
(772, 193, 'delete_agreementpost', 'Can delete post'),
(773, 193, 'view_agreementpost', 'Can view post'),
(774, 194, 'add_contract', 'Can add contract'),
(775, 194, 'change_contract', 'Can change contract'),
(776, 194, 'delete_contract', 'Can delete contract'),
(777, 194, 'view_contract', 'Can view contract'),
(778, 195, 'add_contractcomment', 'Can add comment on a contract'),
(779, 195, 'change_contractcomment', 'Can change comment on a contract'),
(780, 195, 'delete_contractcomment', 'Can delete comment on a contract'),
(781, 195, 'view_contractcomment', 'Can view comment on a contract'),
(782, 196, 'add_contractfile', 'Can add contract in a file'),
(783, 196, 'change_contractfile', 'Can change contract in a file'),
(784, 196, 'delete_contractfile', 'Can delete contract in a file'),
(785, 196, 'view_contractfile', 'Can view contract in a file'),
(786, 197, 'add_contractstep', 'Can add step of a contract'),
(787, 197, 'change_contractstep', 'Can change step of a contract'),
(788, 197, 'delete_contractstep', 'Can delete step of a contract'),
(789, 197, 'view_contractstep', 'Can view step of a contract'),
(790, 198, 'add_contracttask', 'Can add task of a contract'),
(791, 198, 'change_contracttask', 'Can change task of a contract'),
(792, 198, 'delete_contracttask', 'Can delete task of a contract'),
(793, 198, 'view_contracttask', 'Can view task of a contract'),
(794, 199, 'add_contracttext', 'Can add text of a contract'),
(795, 199, 'change_contracttext', 'Can change text of a contract'),
(796, 199, 'delete_contracttext', 'Can delete text of a contract'),
(797, 199, 'view_contracttext', 'Can view text of a contract'),
(798, 200, 'add_contractversion', 'Can add version of a contract'),
(799, 200, 'change_contractversion', 'Can change version of a contract'),
(800, 200, 'delete_contractversion', 'Can delete version of a contract'),
(801, 200, 'view_contractversion', 'Can view version of a contract'),
(802, 201, 'add_dossier', 'Can add sealed dossier'),
(803, 201, 'change_dossier', 'Can change sealed dossier'),
(804, 201, 'delete_dossier', 'Can delete sealed dossier'),
(805, 201, 'view_dossier', 'Can view sealed dossier'),
(806, 202, 'add_frameworkdemand', 'Can add demand of a national framework'),
(807, 202, 'change_frameworkdemand', 'Can change demand of a national framework'),
(808, 202, 'delete_frameworkdemand', 'Can delete demand of a national framework'),
(809, 202, 'view_frameworkdemand', 'Can view demand of a national framework'),
(810, 203, 'add_mark', 'Can add mark on a reading'),
(811, 203, 'change_mark', 'Can change mark on a reading'),
(812, 203, 'delete_mark', 'Can delete mark on a reading'),
(813, 203, 'view_mark', 'Can view mark on a reading'),
(814, 204, 'add_modulecontent', 'Can add module of a contract'),
(815, 204, 'change_modulecontent', 'Can change module of a contract'),
(816, 204, 'delete_modulecontent', 'Can delete module of a contract'),
(817, 204, 'view_modulecontent', 'Can view module of a contract'),
(818, 205, 'add_modulepast', 'Can add earlier content of a module'),
(819, 205, 'change_modulepast', 'Can change earlier content of a module'),
(820, 205, 'delete_modulepast', 'Can delete earlier content of a module'),
(821, 205, 'view_modulepast', 'Can view earlier content of a module'),
(822, 206, 'add_ownsection', 'Can add section of a city''s own structure'),
(823, 206, 'change_ownsection', 'Can change section of a city''s own structure'),
(824, 206, 'delete_ownsection', 'Can delete section of a city''s own structure'),
(825, 206, 'view_ownsection', 'Can view section of a city''s own structure'),
(826, 207, 'add_pact', 'Can add local pact'),
(827, 207, 'change_pact', 'Can change local pact'),
(828, 207, 'delete_pact', 'Can delete local pact'),
(829, 207, 'view_pact', 'Can view local pact'),
(830, 208, 'add_deal', 'Can add deal'),
(831, 208, 'change_deal', 'Can change deal'),
(832, 208, 'delete_deal', 'Can delete deal'),
(833, 208, 'view_deal', 'Can view deal'),
(834, 209, 'add_party', 'Can add party of a pact'),
(835, 209, 'change_party', 'Can change party of a pact'),
(836, 209, 'delete_party', 'Can delete party of a pact'),
(837, 209, 'view_party', 'Can view party of a pact'),
(838, 210, 'add_dealparty', 'Can add party of a deal'),
(839, 210, 'change_dealparty', 'Can change party of a deal'),
(840, 210, 'delete_dealparty', 'Can delete party of a deal'),
(841, 210, 'view_dealparty', 'Can view party of a deal'),
(842, 211, 'add_picture', 'Can add picture'),
(843, 211, 'change_picture', 'Can change picture'),
(844, 211, 'delete_picture', 'Can delete picture'),
(845, 211, 'view_picture', 'Can view picture'),
(846, 212, 'add_publication', 'Can add published version of a contract'),
(847, 212, 'change_publication', 'Can change published version of a contract'),
(848, 212, 'delete_publication', 'Can delete published version of a contract'),
(849, 212, 'view_publication', 'Can view published version of a contract'),
(850, 213, 'add_reading', 'Can add reading of a contract'),
(851, 213, 'change_reading', 'Can change reading of a contract'),
(852, 213, 'delete_reading', 'Can delete reading of a contract'),
(853, 213, 'view_reading', 'Can view reading of a contract'),
(854, 214, 'add_reviewround', 'Can add round of review'),
(855, 214, 'change_reviewround', 'Can change round of review'),
(856, 214, 'delete_reviewround', 'Can delete round of review'),
(857, 214, 'view_reviewround', 'Can view round of review'),
(858, 215, 'add_reviewquestion', 'Can add question of a review'),
(859, 215, 'change_reviewquestion', 'Can change question of a review'),
(860, 215, 'delete_reviewquestion', 'Can delete question of a review'),
(861, 215, 'view_reviewquestion', 'Can view question of a review'),
(862, 216, 'add_signatory', 'Can add signatory'),
(863, 216, 'change_signatory', 'Can change signatory'),
(864, 216, 'delete_signatory', 'Can delete signatory'),
(865, 216, 'view_signatory', 'Can view signatory'),
(866, 217, 'add_signatorycommitment', 'Can add commitment of a signatory'),
(867, 217, 'change_signatorycommitment', 'Can change commitment of a signatory'),
(868, 217, 'delete_signatorycommitment', 'Can delete commitment of a signatory'),
(869, 217, 'view_signatorycommitment', 'Can view commitment of a signatory'),
(870, 218, 'add_signing', 'Can add signing'),
(871, 218, 'change_signing', 'Can change signing'),
(872, 218, 'delete_signing', 'Can delete signing'),
(873, 218, 'view_signing', 'Can view signing'),
(874, 219, 'add_signature', 'Can add signature'),
(875, 219, 'change_signature', 'Can change signature'),
(876, 219, 'delete_signature', 'Can delete signature'),
(877, 219, 'view_signature', 'Can view signature'),
(878, 220, 'add_stateannex', 'Can add annex of the state'),
(879, 220, 'change_stateannex', 'Can change annex of the state'),
(880, 220, 'delete_stateannex', 'Can delete annex of the state'),
(881, 220, 'view_stateannex', 'Can view annex of the state'),
(882, 221, 'add_cityboard', 'Can add public page of a city'),
(883, 221, 'change_cityboard', 'Can change public page of a city'),
(884, 221, 'delete_cityboard', 'Can delete public page of a city'),
(885, 221, 'view_cityboard', 'Can view public page of a city'),
(886, 222, 'add_boardsnapshot', 'Can add published state of a city'),
(887, 222, 'change_boardsnapshot', 'Can change published state of a city'),
(888, 222, 'delete_boardsnapshot', 'Can delete published state of a city'),
(889, 222, 'view_boardsnapshot', 'Can view published state of a city'),
(890, 223, 'add_citymonitoring', 'Can add monitoring of a city'),
(891, 223, 'change_citymonitoring', 'Can change monitoring of a city'),
(892, 223, 'delete_citymonitoring', 'Can delete monitoring of a city'),
(893, 223, 'view_citymonitoring', 'Can view monitoring of a city'),
(894, 224, 'add_decisionnote', 'Can add decision note'),
(895, 224, 'change_decisionnote', 'Can change decision note'),
(896, 224, 'delete_decisionnote', 'Can delete decision note'),
(897, 224, 'view_decisionnote', 'Can view decision note'),
(898, 225, 'add_demonstrator', 'Can add system demonstrator'),
(899, 225, 'change_demonstrator', 'Can change system demonstrator'),
(900, 225, 'delete_demonstrator', 'Can delete system demonstrator'),
(901, 225, 'view_demonstrator', 'Can view system demonstrator'),
(902, 226, 'add_demonstratorstep', 'Can add step of a demonstrator'),
(903, 226, 'change_demonstratorstep', 'Can change step of a demonstrator'),
(904, 226, 'delete_demonstratorstep', 'Can delete step of a demonstrator'),
(905, 226, 'view_demonstratorstep', 'Can view step of a demonstrator'),
(906, 227, 'add_monitoringround', 'Can add monitoring round'),
(907, 227, 'change_monitoringround', 'Can change monitoring round'),
(908, 227, 'delete_monitoringround', 'Can delete monitoring round'),
(909, 227, 'view_monitoringround', 'Can view monitoring round'),
(910, 228, 'add_actionreport', 'Can add report of an action'),
(911, 228, 'change_actionreport', 'Can change report of an action'),
(912, 228, 'delete_actionreport', 'Can delete report of an action'),
(913, 228, 'view_actionreport', 'Can view report of an action'),
(914, 229, 'add_nationalreport', 'Can add national monitoring report'),
(915, 229, 'change_nationalreport', 'Can change national monitoring report'),
(916, 229, 'delete_nationalreport', 'Can delete national monitoring report'),
(917, 229, 'view_nationalreport', 'Can view national monitoring report'),
(918, 230, 'add_pilot', 'Can add pilot'),
(919, 230, 'change_pilot', 'Can change pilot'),
(920, 230, 'delete_pilot', 'Can delete pilot'),
(921, 230, 'view_pilot', 'Can view pilot'),
(922, 231, 'add_logentry', 'Can add entry of the learning log'),
(923, 231, 'change_logentry', 'Can change entry of the learning log'),
(924, 231, 'delete_logentry', 'Can delete entry of the learning log'),
(925, 231, 'view_logentry', 'Can view entry of the learning log'),
(926, 232, 'add_pilotmove', 'Can add move of a pilot'),
(927, 232, 'change_pilotmove', 'Can change move of a pilot'),
(928, 232, 'delete_pilotmove', 'Can delete move of a pilot'),
(929, 232, 'view_pilotmove', 'Can view move of a pilot'),
(930, 233, 'add_roundplace', 'Can add city in a monitoring round'),
(931, 233, 'change_roundplace', 'Can change city in a monitoring round'),
(932, 233, 'delete_roundplace', 'Can delete city in a monitoring round'),
(933, 233, 'view_roundplace', 'Can view city in a monitoring round'),
(934, 234, 'add_sensemaking', 'Can add sensemaking session'),
(935, 234, 'change_sensemaking', 'Can change sensemaking session'),
(936, 234, 'delete_sensemaking', 'Can delete sensemaking session'),
(937, 234, 'view_sensemaking', 'Can view sensemaking session'),
(938, 235, 'add_nextstep', 'Can add next step'),
(939, 235, 'change_nextstep', 'Can change next step'),
(940, 235, 'delete_nextstep', 'Can delete next step'),
(941, 235, 'view_nextstep', 'Can view next step'),
(942, 236, 'add_sentlesson', 'Can add lesson sent to the portfolio'),
(943, 236, 'change_sentlesson', 'Can change lesson sent to the portfolio'),
(944, 236, 'delete_sentlesson', 'Can delete lesson sent to the portfolio'),
(945, 236, 'view_sentlesson', 'Can view lesson sent to the portfolio'),
(946, 237, 'add_sharedproject', 'Can add shared project'),
(947, 237, 'change_sharedproject', 'Can change shared project'),
(948, 237, 'delete_sharedproject', 'Can delete shared project'),
(949, 237, 'view_sharedproject', 'Can view shared project'),
(950, 238, 'add_sharedpart', 'Can add part of a shared project'),
(951, 238, 'change_sharedpart', 'Can change part of a shared project'),
(952, 238, 'delete_sharedpart', 'Can delete part of a shared project'),
(953, 238, 'view_sharedpart', 'Can view part of a shared project'),
(954, 239, 'add_snapshot', 'Can add snapshot of a city''s monitoring'),
(955, 239, 'change_snapshot', 'Can change snapshot of a city''s monitoring'),
(956, 239, 'delete_snapshot', 'Can delete snapshot of a city''s monitoring'),
(957, 239, 'view_snapshot', 'Can view snapshot of a city''s monitoring'),
(958, 240, 'add_transitioncourse', 'Can add transition indicator'),
(959, 240, 'change_transitioncourse', 'Can change transition indicator'),
(960, 240, 'delete_transitioncourse', 'Can delete transition indicator'),
(961, 240, 'view_transitioncourse', 'Can view transition indicator'),
(962, 241, 'add_transitionvalue', 'Can add value of a transition indicator'),
(963, 241, 'change_transitionvalue', 'Can change value of a transition indicator'),
(964, 241, 'delete_transitionvalue', 'Can delete value of a transition indicator'),
(965, 241, 'view_transitionvalue', 'Can view value of a transition indicator'),
(966, 242, 'add_unitconversion', 'Can add conversion of a unit'),
(967, 242, 'change_unitconversion', 'Can change conversion of a unit'),
(968, 242, 'delete_unitconversion', 'Can delete conversion of a unit'),
(969, 242, 'view_unitconversion', 'Can view conversion of a unit'),
(970, 243, 'add_indexedcontract', 'Can add indexed contract'),
(971, 243, 'change_indexedcontract', 'Can change indexed contract'),
(972, 243, 'delete_indexedcontract', 'Can delete indexed contract'),
(973, 243, 'view_indexedcontract', 'Can view indexed contract'),
(974, 244, 'add_foundsection', 'Can add section of a contract'),
(975, 244, 'change_foundsection', 'Can change section of a contract'),
(976, 244, 'delete_foundsection', 'Can delete section of a contract'),
(977, 244, 'view_foundsection', 'Can view section of a contract'),
(978, 245, 'add_foundmention', 'Can add mention'),
(979, 245, 'change_foundmention', 'Can change mention'),
(980, 245, 'delete_foundmention', 'Can delete mention'),
(981, 245, 'view_foundmention', 'Can view mention'),
(982, 246, 'add_snapshot', 'Can add frozen count'),
(983, 246, 'change_snapshot', 'Can change frozen count'),
(984, 246, 'delete_snapshot', 'Can delete frozen count'),
(985, 246, 'view_snapshot', 'Can view frozen count'),
(986, 247, 'add_provider', 'Can add provider'),
(987, 247, 'change_provider', 'Can change provider'),
(988, 247, 'delete_provider', 'Can delete provider'),
(989, 247, 'view_provider', 'Can view provider'),
(990, 248, 'add_service', 'Can add service'),
(991, 248, 'change_service', 'Can change service'),
(992, 248, 'delete_service', 'Can delete service'),
(993, 248, 'view_service', 'Can view service'),
(994, 249, 'add_occasion', 'Can add occasion'),
(995, 249, 'change_occasion', 'Can change occasion'),
(996, 249, 'delete_occasion', 'Can delete occasion'),
(997, 249, 'view_occasion', 'Can view occasion'),
(998, 250, 'add_keeper', 'Can add keeper'),
(999, 250, 'change_keeper', 'Can change keeper'),
(1000, 250, 'delete_keeper', 'Can delete keeper'),
(1001, 250, 'view_keeper', 'Can view keeper'),
(1002, 251, 'add_proposal', 'Can add proposal'),
(1003, 251, 'change_proposal', 'Can change proposal'),
(1004, 251, 'delete_proposal', 'Can delete proposal'),
(1005, 251, 'view_proposal', 'Can view proposal'),
(1006, 252, 'add_use', 'Can add use of a service'),
(1007, 252, 'change_use', 'Can change use of a service'),
(1008, 252, 'delete_use', 'Can delete use of a service'),
(1009, 252, 'view_use', 'Can view use of a service'),
(1010, 253, 'add_collection', 'Can add collection of answers'),
(1011, 253, 'change_collection', 'Can change collection of answers'),
(1012, 253, 'delete_collection', 'Can delete collection of answers'),
(1013, 253, 'view_collection', 'Can view collection of answers'),
(1014, 254, 'add_questionnaire', 'Can add questionnaire'),
(1015, 254, 'change_questionnaire', 'Can change questionnaire'),
(1016, 254, 'delete_questionnaire', 'Can delete questionnaire'),
(1017, 254, 'view_questionnaire', 'Can view questionnaire'),
(1018, 255, 'add_answering', 'Can add answer to a questionnaire'),
(1019, 255, 'change_answering', 'Can change answer to a questionnaire'),
(1020, 255, 'delete_answering', 'Can delete answer to a questionnaire'),
(1021, 255, 'view_answering', 'Can view answer to a questionnaire'),
(1022, 256, 'add_answerfile', 'Can add file of an answer'),
(1023, 256, 'change_answerfile', 'Can change file of an answer'),
(1024, 256, 'delete_answerfile', 'Can delete file of an answer'),
(1025, 256, 'view_answerfile', 'Can view file of an answer'),
(1026, 257, 'add_questionnaireversion', 'Can add version of a questionnaire'),
(1027, 257, 'change_questionnaireversion', 'Can change version of a questionnaire'),
(1028, 257, 'delete_questionnaireversion', 'Can delete version of a questionnaire'),
(1029, 257, 'view_questionnaireversion', 'Can view version of a questionnaire'),
(1030, 258, 'add_sectionshare', 'Can add part given to a colleague'),
(1031, 258, 'change_sectionshare', 'Can change part given to a colleague'),
(1032, 258, 'delete_sectionshare', 'Can delete part given to a colleague'),
(1033, 258, 'view_sectionshare', 'Can view part given to a colleague'),
(1034, 259, 'add_answerrevision', 'Can add revision of an answer'),
(1035, 259, 'change_answerrevision', 'Can change revision of an answer'),
(1036, 259, 'delete_answerrevision', 'Can delete revision of an answer'),
(1037, 259, 'view_answerrevision', 'Can view revision of an answer'),
(1038, 260, 'add_codebook', 'Can add codebook'),
(1039, 260, 'change_codebook', 'Can change codebook'),
(1040, 260, 'delete_codebook', 'Can delete codebook'),
(1041, 260, 'view_codebook', 'Can view codebook'),
(1042, 261, 'add_frame', 'Can add frame'),
(1043, 261, 'change_frame', 'Can change frame'),
(1044, 261, 'delete_frame', 'Can delete frame'),
(1045, 261, 'view_frame', 'Can view frame'),
(1046, 262, 'add_pollquestion', 'Can add question of a poll'),
(1047, 262, 'change_pollquestion', 'Can change question of a poll'),
(1048, 262, 'delete_pollquestion', 'Can delete question of a poll'),
(1049, 262, 'view_pollquestion', 'Can view question of a poll'),
(1050, 263, 'add_pollvoter', 'Can add participant of a poll'),
(1051, 263, 'change_pollvoter', 'Can change participant of a poll'),
(1052, 263, 'delete_pollvoter', 'Can delete participant of a poll'),
(1053, 263, 'view_pollvoter', 'Can view participant of a poll'),
(1054, 264, 'add_segment', 'Can add segment'),
(1055, 264, 'change_segment', 'Can change segment'),
(1056, 264, 'delete_segment', 'Can delete segment'),
(1057, 264, 'view_segment', 'Can view segment'),
(1058, 265, 'add_session', 'Can add session'),
(1059, 265, 'change_session', 'Can change session'),
(1060, 265, 'delete_session', 'Can delete session'),
(1061, 265, 'view_session', 'Can view session'),
(1062, 266, 'add_codebookversion', 'Can add version of a codebook'),
(1063, 266, 'change_codebookversion', 'Can change version of a codebook'),
(1064, 266, 'delete_codebookversion', 'Can delete version of a codebook'),
(1065, 266, 'view_codebookversion', 'Can view version of a codebook'),
(1066, 267, 'add_codinground', 'Can add round of coding'),
(1067, 267, 'change_codinground', 'Can change round of coding'),
(1068, 267, 'delete_codinground', 'Can delete round of coding'),
(1069, 267, 'view_codinground', 'Can view round of coding'),
(1070, 268, 'add_coder', 'Can add coder'),
(1071, 268, 'change_coder', 'Can change coder'),
(1072, 268, 'delete_coder', 'Can delete coder'),
(1073, 268, 'view_coder', 'Can view coder'),
(1074, 269, 'add_consultation', 'Can add consultation'),
(1075, 269, 'change_consultation', 'Can change consultation'),
(1076, 269, 'delete_consultation', 'Can delete consultation'),
(1077, 269, 'view_consultation', 'Can view consultation'),
(1078, 270, 'add_comparability', 'Can add comparability of a figure'),
(1079, 270, 'change_comparability', 'Can change comparability of a figure'),
(1080, 270, 'delete_comparability', 'Can delete comparability of a figure'),
(1081, 270, 'view_comparability', 'Can view comparability of a figure'),
(1082, 271, 'add_barrier', 'Can add arrow of the barrier map'),
(1083, 271, 'change_barrier', 'Can change arrow of the barrier map'),
(1084, 271, 'delete_barrier', 'Can delete arrow of the barrier map'),
(1085, 271, 'view_barrier', 'Can view arrow of the barrier map'),
(1086, 272, 'add_frameversion', 'Can add version of a frame'),
(1087, 272, 'change_frameversion', 'Can change version of a frame'),
(1088, 272, 'delete_frameversion', 'Can delete version of a frame'),
(1089, 272, 'view_frameversion', 'Can view version of a frame'),
(1090, 273, 'add_frameunit', 'Can add unit of a frame'),
(1091, 273, 'change_frameunit', 'Can change unit of a frame'),
(1092, 273, 'delete_frameunit', 'Can delete unit of a frame'),
(1093, 273, 'view_frameunit', 'Can view unit of a frame'),
(1094, 274, 'add_needservice', 'Can add service for a need'),
(1095, 274, 'change_needservice', 'Can change service for a need'),
(1096, 274, 'delete_needservice', 'Can delete service for a need'),
(1097, 274, 'view_needservice', 'Can view service for a need'),
(1098, 275, 'add_optout', 'Can add opt-out'),
(1099, 275, 'change_optout', 'Can change opt-out'),
(1100, 275, 'delete_optout', 'Can delete opt-out'),
(1101, 275, 'view_optout', 'Can view opt-out'),
(1102, 276, 'add_pollanswer', 'Can add answer in a poll'),
(1103, 276, 'change_pollanswer', 'Can change answer in a poll'),
(1104, 276, 'delete_pollanswer', 'Can delete answer in a poll'),
(1105, 276, 'view_pollanswer', 'Can view answer in a poll'),
(1106, 277, 'add_promise', 'Can add promise'),
(1107, 277, 'change_promise', 'Can change promise'),
(1108, 277, 'delete_promise', 'Can delete promise'),
(1109, 277, 'view_promise', 'Can view promise'),
(1110, 278, 'add_report', 'Can add report'),
(1111, 278, 'change_report', 'Can change report'),
(1112, 278, 'delete_report', 'Can delete report'),
(1113, 278, 'view_report', 'Can view report'),
(1114, 279, 'add_roundsegment', 'Can add segment of a round'),
(1115, 279, 'change_roundsegment', 'Can change segment of a round'),
(1116, 279, 'delete_roundsegment', 'Can delete segment of a round'),
(1117, 279, 'view_roundsegment', 'Can view segment of a round'),
(1118, 280, 'add_coded', 'Can add coding'),
(1119, 280, 'change_coded', 'Can change coding'),
(1120, 280, 'delete_coded', 'Can delete coding'),
(1121, 280, 'view_coded', 'Can view coding'),
(1122, 281, 'add_adjudication', 'Can add decision on a coding'),
(1123, 281, 'change_adjudication', 'Can change decision on a coding'),
(1124, 281, 'delete_adjudication', 'Can delete decision on a coding'),
(1125, 281, 'view_adjudication', 'Can view decision on a coding'),
(1126, 282, 'add_barrierevidence', 'Can add evidence of an arrow'),
(1127, 282, 'change_barrierevidence', 'Can change evidence of an arrow'),
(1128, 282, 'delete_barrierevidence', 'Can delete evidence of an arrow'),
(1129, 282, 'view_barrierevidence', 'Can view evidence of an arrow'),
(1130, 283, 'add_contact', 'Can add contact'),
(1131, 283, 'change_contact', 'Can change contact'),
(1132, 283, 'delete_contact', 'Can delete contact'),
(1133, 283, 'view_contact', 'Can view contact'),
(1134, 284, 'add_consent', 'Can add consent'),
(1135, 284, 'change_consent', 'Can change consent'),
(1136, 284, 'delete_consent', 'Can delete consent'),
(1137, 284, 'view_consent', 'Can view consent'),
(1138, 285, 'add_sessionnote', 'Can add note of a session'),
(1139, 285, 'change_sessionnote', 'Can change note of a session'),
(1140, 285, 'delete_sessionnote', 'Can delete note of a session'),
(1141, 285, 'view_sessionnote', 'Can view note of a session'),
(1142, 286, 'add_sourcetext', 'Can add text'),
(1143, 286, 'change_sourcetext', 'Can change text'),
(1144, 286, 'delete_sourcetext', 'Can delete text'),
(1145, 286, 'view_sourcetext', 'Can view text'),
(1146, 287, 'add_stream', 'Can add stream'),
(1147, 287, 'change_stream', 'Can change stream'),
(1148, 287, 'delete_stream', 'Can delete stream'),
(1149, 287, 'view_stream', 'Can view stream'),
(1150, 288, 'add_guideitem', 'Can add question of a guide'),
(1151, 288, 'change_guideitem', 'Can change question of a guide'),
(1152, 288, 'delete_guideitem', 'Can delete question of a guide'),
(1153, 288, 'view_guideitem', 'Can view question of a guide'),
(1154, 289, 'add_suggester', 'Can add suggester'),
(1155, 289, 'change_suggester', 'Can change suggester'),
(1156, 289, 'delete_suggester', 'Can delete suggester'),
(1157, 289, 'view_suggester', 'Can view suggester'),
(1158, 290, 'add_weightscheme', 'Can add weighting'),
(1159, 290, 'change_weightscheme', 'Can change weighting'),
(1160, 290, 'delete_weightscheme', 'Can delete weighting'),
(1161, 290, 'view_weightscheme', 'Can view weighting'),
(1162, 291, 'add_activity', 'Can add activity of a module'),
(1163, 291, 'change_activity', 'Can change activity of a module'),
(1164, 291, 'delete_activity', 'Can delete activity of a module'),
(1165, 291, 'view_activity', 'Can view activity of a module'),
(1166, 292, 'add_course', 'Can add course'),
(1167, 292, 'change_course', 'Can change course'),
(1168, 292, 'delete_course', 'Can delete course'),
(1169, 292, 'view_course', 'Can view course'),
(1170, 293, 'add_enrolment', 'Can add participation in a course'),
(1171, 293, 'change_enrolment', 'Can change participation in a course'),
(1172, 293, 'delete_enrolment', 'Can delete participation in a course'),
(1173, 293, 'view_enrolment', 'Can view participation in a course'),
(1174, 294, 'add_certificate', 'Can add certificate'),
(1175, 294, 'change_certificate', 'Can change certificate'),
(1176, 294, 'delete_certificate', 'Can delete certificate'),
(1177, 294, 'view_certificate', 'Can view certificate'),
(1178, 295, 'add_activitydone', 'Can add activity that was done'),
(1179, 295, 'change_activitydone', 'Can change activity that was done'),
(1180, 295, 'delete_activitydone', 'Can delete activity that was done'),
(1181, 295, 'view_activitydone', 'Can view activity that was done'),
(1182, 296, 'add_module', 'Can add module of a course'),
(1183, 296, 'change_module', 'Can change module of a course'),
(1184, 296, 'delete_module', 'Can delete module of a course'),
(1185, 296, 'view_module', 'Can view module of a course'),
(1186, 297, 'add_quizquestion', 'Can add question of a module'),
(1187, 297, 'change_quizquestion', 'Can change question of a module'),
(1188, 297, 'delete_quizquestion', 'Can delete question of a module'),
(1189, 297, 'view_quizquestion', 'Can view question of a module'),
(1190, 298, 'add_quiztry', 'Can add go at the questions of a module'),
(1191, 298, 'change_quiztry', 'Can change go at the questions of a module'),
(1192, 298, 'delete_quiztry', 'Can delete go at the questions of a module'),
(1193, 298, 'view_quiztry', 'Can view go at the questions of a module'),
(1194, 299, 'add_teamgoal', 'Can add goal of a learning plan'),
(1195, 299, 'change_teamgoal', 'Can change goal of a learning plan'),
(1196, 299, 'delete_teamgoal', 'Can delete goal of a learning plan'),
(1197, 299, 'view_teamgoal', 'Can view goal of a learning plan'),
(1198, 300, 'add_agreement', 'Can add agreement'),
(1199, 300, 'change_agreement', 'Can change agreement'),
(1200, 300, 'delete_agreement', 'Can delete agreement'),
(1201, 300, 'view_agreement', 'Can view agreement'),
(1202, 301, 'add_asked', 'Can add question from the room'),
(1203, 301, 'change_asked', 'Can change question from the room'),
(1204, 301, 'delete_asked', 'Can delete question from the room'),
(1205, 301, 'view_asked', 'Can view question from the room'),
(1206, 302, 'add_eventseries', 'Can add series of events'),
(1207, 302, 'change_eventseries', 'Can change series of events'),
(1208, 302, 'delete_eventseries', 'Can delete series of events'),
(1209, 302, 'view_eventseries', 'Can view series of events'),
(1210, 303, 'add_livequestion', 'Can add question to the room'),
(1211, 303, 'change_livequestion', 'Can change question to the room'),
(1212, 303, 'delete_livequestion', 'Can delete question to the room'),
(1213, 303, 'view_livequestion', 'Can view question to the room'),
(1214, 304, 'add_phone', 'Can add phone in the room'),
(1215, 304, 'change_phone', 'Can change phone in the room'),
(1216, 304, 'delete_phone', 'Can delete phone in the room'),
(1217, 304, 'view_phone', 'Can view phone in the room'),
(1218, 305, 'add_appointment', 'Can add ambassador or champion'),
(1219, 305, 'change_appointment', 'Can change ambassador or champion'),
(1220, 305, 'delete_appointment', 'Can delete ambassador or champion'),
(1221, 305, 'view_appointment', 'Can view ambassador or champion'),
(1222, 306, 'add_activity', 'Can add activity'),
(1223, 306, 'change_activity', 'Can change activity'),
(1224, 306, 'delete_activity', 'Can delete activity'),
(1225, 306, 'view_activity', 'Can view activity'),
(1226, 307, 'add_calendarkey', 'Can add address of a calendar'),
(1227, 307, 'change_calendarkey', 'Can change address of a calendar'),
(1228, 307, 'delete_calendarkey', 'Can delete address of a calendar'),
(1229, 307, 'view_calendarkey', 'Can view address of a calendar'),
(1230, 308, 'add_event', 'Can add event'),
(1231, 308, 'change_event', 'Can change event'),
(1232, 308, 'delete_event', 'Can delete event'),
(1233, 308, 'view_event', 'Can view event'),
(1234, 309, 'add_eventmaterial', 'Can add material of an event'),
(1235, 309, 'change_eventmaterial', 'Can change material of an event'),
(1236, 309, 'delete_eventmaterial', 'Can delete material of an event'),
(1237, 309, 'view_eventmaterial', 'Can view material of an event'),
(1238, 310, 'add_eventrecord', 'Can add record of an event'),
(1239, 310, 'change_eventrecord', 'Can change record of an event'),
(1240, 310, 'delete_eventrecord', 'Can delete record of an event'),
(1241, 310, 'view_eventrecord', 'Can view record of an event'),
(1242, 311, 'add_followup', 'Can add what follows from an event'),
(1243, 311, 'change_followup', 'Can change what follows from an event'),
(1244, 311, 'delete_followup', 'Can delete what follows from an event'),
(1245, 311, 'view_followup', 'Can view what follows from an event'),
(1246, 312, 'add_group', 'Can add group'),
(1247, 312, 'change_group', 'Can change group'),
(1248, 312, 'delete_group', 'Can delete group'),
(1249, 312, 'view_group', 'Can view group'),
(1250, 313, 'add_groupmember', 'Can add member of a group'),
(1251, 313, 'change_groupmember', 'Can change member of a group'),
(1252, 313, 'delete_groupmember', 'Can delete member of a group'),
(1253, 313, 'view_groupmember', 'Can view member of a group'),
(1254, 314, 'add_jointposition', 'Can add joint position'),
(1255, 314, 'change_jointposition', 'Can change joint position'),
(1256, 314, 'delete_jointposition', 'Can delete joint position'),
(1257, 314, 'view_jointposition', 'Can view joint position'),
(1258, 315, 'add_listing', 'Can add entry of the directory of people'),
(1259, 315, 'change_listing', 'Can change entry of the directory of people'),
(1260, 315, 'delete_listing', 'Can delete entry of the directory of people'),
(1261, 315, 'view_listing', 'Can view entry of the directory of people'),
(1262, 316, 'add_liveanswer', 'Can add answer from the room'),
(1263, 316, 'change_liveanswer', 'Can change answer from the room'),
(1264, 316, 'delete_liveanswer', 'Can delete answer from the room'),
(1265, 316, 'view_liveanswer', 'Can view answer from the room'),
(1266, 317, 'add_askedvote', 'Can add vote for a question'),
(1267, 317, 'change_askedvote', 'Can change vote for a question'),
(1268, 317, 'delete_askedvote', 'Can delete vote for a question'),
(1269, 317, 'view_askedvote', 'Can view vote for a question'),
(1270, 318, 'add_post', 'Can add post'),
(1271, 318, 'change_post', 'Can change post'),
(1272, 318, 'delete_post', 'Can delete post'),
(1273, 318, 'view_post', 'Can view post'),
(1274, 319, 'add_mention', 'Can add mention'),
(1275, 319, 'change_mention', 'Can change mention'),
(1276, 319, 'delete_mention', 'Can delete mention'),
(1277, 319, 'view_mention', 'Can view mention'),
(1278, 320, 'add_attachment', 'Can add file of a post'),
(1279, 320, 'change_attachment', 'Can change file of a post'),
(1280, 320, 'delete_attachment', 'Can delete file of a post'),
(1281, 320, 'view_attachment', 'Can view file of a post'),
(1282, 321, 'add_registration', 'Can add registration'),
(1283, 321, 'change_registration', 'Can change registration'),
(1284, 321, 'delete_registration', 'Can delete registration'),
(1285, 321, 'view_registration', 'Can view registration'),
(1286, 322, 'add_report', 'Can add report of a post'),
(1287, 322, 'change_report', 'Can change report of a post'),
(1288, 322, 'delete_report', 'Can delete report of a post'),
(1289, 322, 'view_report', 'Can view report of a post'),
(1290, 323, 'add_round', 'Can add round of a group'),
(1291, 323, 'change_round', 'Can change round of a group'),
(1292, 323, 'delete_round', 'Can delete round of a group'),
(1293, 323, 'view_round', 'Can view round of a group'),
(1294, 324, 'add_roundnote', 'Can add notes of a session'),
(1295, 324, 'change_roundnote', 'Can change notes of a session'),
(1296, 324, 'delete_roundnote', 'Can delete notes of a session'),
(1297, 324, 'view_roundnote', 'Can view notes of a session'),
(1298, 325, 'add_signatory', 'Can add signatory'),
(1299, 325, 'change_signatory', 'Can change signatory'),
(1300, 325, 'delete_signatory', 'Can delete signatory'),
(1301, 325, 'view_signatory', 'Can view signatory'),
(1302, 326, 'add_stage', 'Can add stage of an event'),
(1303, 326, 'change_stage', 'Can change stage of an event'),
(1304, 326, 'delete_stage', 'Can delete stage of an event'),
(1305, 326, 'view_stage', 'Can view stage of an event'),
(1306, 327, 'add_thread', 'Can add thread'),
(1307, 327, 'change_thread', 'Can change thread'),
(1308, 327, 'delete_thread', 'Can delete thread'),
(1309, 327, 'view_thread', 'Can view thread'),
(1310, 328, 'add_transfersheet', 'Can add transfer sheet'),
(1311, 328, 'change_transfersheet', 'Can change transfer sheet'),
(1312, 328, 'delete_transfersheet', 'Can delete transfer sheet'),
(1313, 328, 'view_transfersheet', 'Can view transfer sheet'),
(1314, 329, 'add_vote', 'Can add vote'),
(1315, 329, 'change_vote', 'Can change vote'),
(1316, 329, 'delete_vote', 'Can delete vote'),
(1317, 329, 'view_vote', 'Can view vote'),
(1318, 330, 'add_feedback', 'Can add feedback'),
(1319, 330, 'change_feedback', 'Can change feedback'),
(1320, 330, 'delete_feedback', 'Can delete feedback'),
(1321, 330, 'view_feedback', 'Can view feedback'),
(1322, 331, 'add_answer', 'Can add answer'),
(1323, 331, 'change_answer', 'Can change answer'),
(1324, 331, 'delete_answer', 'Can delete answer'),
(1325, 331, 'view_answer', 'Can view answer'),
(1326, 332, 'add_category', 'Can add category'),
(1327, 332, 'change_category', 'Can change category'),
(1328, 332, 'delete_category', 'Can delete category'),
(1329, 332, 'view_category', 'Can view category'),
(1330, 333, 'add_challenge', 'Can add challenge'),
(1331, 333, 'change_challenge', 'Can change challenge'),
(1332, 333, 'delete_challenge', 'Can delete challenge'),
(1333, 333, 'view_challenge', 'Can view challenge'),
(1334, 334, 'add_contribution', 'Can add contribution'),
(1335, 334, 'change_contribution', 'Can change contribution'),
(1336, 334, 'delete_contribution', 'Can delete contribution'),
(1337, 334, 'view_contribution', 'Can view contribution'),
(1338, 335, 'add_deepdive', 'Can add deep dive'),
(1339, 335, 'change_deepdive', 'Can change deep dive'),
(1340, 335, 'delete_deepdive', 'Can delete deep dive'),
(1341, 335, 'view_deepdive', 'Can view deep dive'),
(1342, 336, 'add_edition', 'Can add edition'),
(1343, 336, 'change_edition', 'Can change edition'),
(1344, 336, 'delete_edition', 'Can delete edition'),
(1345, 336, 'view_edition', 'Can view edition'),
(1346, 337, 'add_guidestep', 'Can add step of a guide'),
(1347, 337, 'change_guidestep', 'Can change step of a guide'),
(1348, 337, 'delete_guidestep', 'Can delete step of a guide'),
(1349, 337, 'view_guidestep', 'Can view step of a guide'),
(1350, 338, 'add_lesson', 'Can add lesson learned'),
(1351, 338, 'change_lesson', 'Can change lesson learned'),
(1352, 338, 'delete_lesson', 'Can delete lesson learned'),
(1353, 338, 'view_lesson', 'Can view lesson learned'),
(1354, 339, 'add_material', 'Can add material'),
(1355, 339, 'change_material', 'Can change material'),
(1356, 339, 'delete_material', 'Can delete material'),
(1357, 339, 'view_material', 'Can view material'),
(1358, 340, 'add_link', 'Can add link'),
(1359, 340, 'change_link', 'Can change link'),
(1360, 340, 'delete_link', 'Can delete link'),
(1361, 340, 'view_link', 'Can view link'),
(1362, 341, 'add_evidence', 'Can add evidence of use'),
(1363, 341, 'change_evidence', 'Can change evidence of use'),
(1364, 341, 'delete_evidence', 'Can delete evidence of use'),
(1365, 341, 'view_evidence', 'Can view evidence of use'),
(1366, 342, 'add_persona', 'Can add persona'),
(1367, 342, 'change_persona', 'Can change persona'),
(1368, 342, 'delete_persona', 'Can delete persona'),
(1369, 342, 'view_persona', 'Can view persona'),
(1370, 343, 'add_placement', 'Can add placement'),
(1371, 343, 'change_placement', 'Can change placement'),
(1372, 343, 'delete_placement', 'Can delete placement'),
(1373, 343, 'view_placement', 'Can view placement'),
(1374, 344, 'add_problemstatement', 'Can add problem statement'),
(1375, 344, 'change_problemstatement', 'Can change problem statement'),
(1376, 344, 'delete_problemstatement', 'Can delete problem statement'),
(1377, 344, 'view_problemstatement', 'Can view problem statement'),
(1378, 345, 'add_problemtype', 'Can add problem type'),
(1379, 345, 'change_problemtype', 'Can change problem type'),
(1380, 345, 'delete_problemtype', 'Can delete problem type'),
(1381, 345, 'view_problemtype', 'Can view problem type'),
(1382, 346, 'add_quote', 'Can add quote'),
(1383, 346, 'change_quote', 'Can change quote'),
(1384, 346, 'delete_quote', 'Can delete quote'),
(1385, 346, 'view_quote', 'Can view quote'),
(1386, 347, 'add_recording', 'Can add recording'),
(1387, 347, 'change_recording', 'Can change recording'),
(1388, 347, 'delete_recording', 'Can delete recording'),
(1389, 347, 'view_recording', 'Can view recording'),
(1390, 348, 'add_term', 'Can add term'),
(1391, 348, 'change_term', 'Can change term'),
(1392, 348, 'delete_term', 'Can delete term'),
(1393, 348, 'view_term', 'Can view term'),
(1394, 349, 'add_whquestion', 'Can add WH question'),
(1395, 349, 'change_whquestion', 'Can change WH question'),
(1396, 349, 'delete_whquestion', 'Can delete WH question'),
(1397, 349, 'view_whquestion', 'Can view WH question'),
(1398, 350, 'add_statedfact', 'Can add fact that was stated'),
(1399, 350, 'change_statedfact', 'Can change fact that was stated'),
(1400, 350, 'delete_statedfact', 'Can delete fact that was stated'),
(1401, 350, 'view_statedfact', 'Can view fact that was stated'),
(1402, 351, 'add_user', 'Can add person'),
(1403, 351, 'change_user', 'Can change person'),
(1404, 351, 'delete_user', 'Can delete person'),
(1405, 351, 'view_user', 'Can view person'),
(1406, 352, 'add_contact', 'Can add contact'),
(1407, 352, 'change_contact', 'Can change contact'),
(1408, 352, 'delete_contact', 'Can delete contact'),
(1409, 352, 'view_contact', 'Can view contact'),
(1410, 353, 'add_invitation', 'Can add invitation'),
(1411, 353, 'change_invitation', 'Can change invitation'),
(1412, 353, 'delete_invitation', 'Can delete invitation'),
(1413, 353, 'view_invitation', 'Can view invitation'),
(1414, 354, 'add_missingcity', 'Can add request to add a city'),
(1415, 354, 'change_missingcity', 'Can change request to add a city'),
(1416, 354, 'delete_missingcity', 'Can delete request to add a city'),
(1417, 354, 'view_missingcity', 'Can view request to add a city'),
(1418, 355, 'add_responsibility', 'Can add responsibility'),
(1419, 355, 'change_responsibility', 'Can change responsibility'),
(1420, 355, 'delete_responsibility', 'Can delete responsibility'),
(1421, 355, 'view_responsibility', 'Can view responsibility'),
(1422, 356, 'add_sharingchoice', 'Can add share setting'),
(1423, 356, 'change_sharingchoice', 'Can change share setting'),
(1424, 356, 'delete_sharingchoice', 'Can delete share setting'),
(1425, 356, 'view_sharingchoice', 'Can view share setting'),
(1426, 357, 'add_joinrequest', 'Can add request to join'),
(1427, 357, 'change_joinrequest', 'Can change request to join'),
(1428, 357, 'delete_joinrequest', 'Can delete request to join'),
(1429, 357, 'view_joinrequest', 'Can view request to join'),
(1430, 358, 'add_membership', 'Can add membership'),
(1431, 358, 'change_membership', 'Can change membership'),
(1432, 358, 'delete_membership', 'Can delete membership'),
(1433, 358, 'view_membership', 'Can view membership'),
(1434, 359, 'add_holder', 'Can add holder of a responsibility'),
(1435, 359, 'change_holder', 'Can change holder of a responsibility'),
(1436, 359, 'delete_holder', 'Can delete holder of a responsibility'),
(1437, 359, 'view_holder', 'Can view holder of a responsibility'),
(1438, 360, 'add_country', 'Can add country'),
(1439, 360, 'change_country', 'Can change country'),
(1440, 360, 'delete_country', 'Can delete country'),
(1441, 360, 'view_country', 'Can view country'),
(1442, 361, 'add_city', 'Can add city'),
(1443, 361, 'change_city', 'Can change city'),
(1444, 361, 'delete_city', 'Can delete city'),
(1445, 361, 'view_city', 'Can view city'),
(1446, 362, 'add_organisation', 'Can add organisation'),
(1447, 362, 'change_organisation', 'Can change organisation'),
(1448, 362, 'delete_organisation', 'Can delete organisation'),
(1449, 362, 'view_organisation', 'Can view organisation'),
(1450, 363, 'add_network', 'Can add network'),
(1451, 363, 'change_network', 'Can change network'),
(1452, 363, 'delete_network', 'Can delete network'),
(1453, 363, 'view_network', 'Can view network'),
(1454, 364, 'add_project', 'Can add project'),
(1455, 364, 'change_project', 'Can change project'),
(1456, 364, 'delete_project', 'Can delete project'),
(1457, 364, 'view_project', 'Can view project'),
(1458, 365, 'add_cityfact', 'Can add fact about a city'),
(1459, 365, 'change_cityfact', 'Can change fact about a city'),
(1460, 365, 'delete_cityfact', 'Can delete fact about a city'),
(1461, 365, 'view_cityfact', 'Can view fact about a city'),
(1462, 366, 'add_countrystatus', 'Can add status of a country'),
(1463, 366, 'change_countrystatus', 'Can change status of a country'),
(1464, 366, 'delete_countrystatus', 'Can delete status of a country'),
(1465, 366, 'view_countrystatus', 'Can view status of a country'),
(1466, 367, 'add_citymerger', 'Can add merger of municipalities'),
(1467, 367, 'change_citymerger', 'Can change merger of municipalities'),
(1468, 367, 'delete_citymerger', 'Can delete merger of municipalities'),
(1469, 367, 'view_citymerger', 'Can view merger of municipalities'),
(1470, 368, 'add_citymergerpart', 'Can add part of a merger'),
(1471, 368, 'change_citymergerpart', 'Can change part of a merger'),
(1472, 368, 'delete_citymergerpart', 'Can delete part of a merger'),
(1473, 368, 'view_citymergerpart', 'Can view part of a merger'),
(1474, 369, 'add_scheme', 'Can add vocabulary'),
(1475, 369, 'change_scheme', 'Can change vocabulary'),
(1476, 369, 'delete_scheme', 'Can delete vocabulary'),
(1477, 369, 'view_scheme', 'Can view vocabulary'),
(1478, 370, 'add_concept', 'Can add concept'),
(1479, 370, 'change_concept', 'Can change concept'),
(1480, 370, 'delete_concept', 'Can delete concept'),
(1481, 370, 'view_concept', 'Can view concept'),
(1482, 371, 'add_label', 'Can add label'),
(1483, 371, 'change_label', 'Can change label'),
(1484, 371, 'delete_label', 'Can delete label'),
(1485, 371, 'view_label', 'Can view label'),
(1486, 372, 'add_head', 'Can add head'),
(1487, 372, 'change_head', 'Can change head'),
(1488, 372, 'delete_head', 'Can delete head'),
(1489, 372, 'view_head', 'Can view head'),
(1490, 373, 'add_seal', 'Can add seal'),
(1491, 373, 'change_seal', 'Can change seal'),
(1492, 373, 'delete_seal', 'Can delete seal'),
(1493, 373, 'view_seal', 'Can view seal'),
(1494, 374, 'add_shown', 'Can add shown'),
(1495, 374, 'change_shown', 'Can change shown'),
(1496, 374, 'delete_shown', 'Can delete shown'),
(1497, 374, 'view_shown', 'Can view shown'),
(1498, 375, 'add_searchconceptlink', 'Can add search concept link'),
(1499, 375, 'change_searchconceptlink', 'Can change search concept link'),
(1500, 375, 'delete_searchconceptlink', 'Can delete search concept link'),
(1501, 375, 'view_searchconceptlink', 'Can view search concept link'),
(1502, 376, 'add_searchlabel', 'Can add search label'),
(1503, 376, 'change_searchlabel', 'Can change search label'),
(1504, 376, 'delete_searchlabel', 'Can delete search label'),
(1505, 376, 'view_searchlabel', 'Can view search label'),
(1506, 377, 'add_searchposting', 'Can add search posting'),
(1507, 377, 'change_searchposting', 'Can change search posting'),
(1508, 377, 'delete_searchposting', 'Can delete search posting'),
(1509, 377, 'view_searchposting', 'Can view search posting'),
(1510, 378, 'add_searchstate', 'Can add search state'),
(1511, 378, 'change_searchstate', 'Can change search state'),
(1512, 378, 'delete_searchstate', 'Can delete search state'),
(1513, 378, 'view_searchstate', 'Can view search state'),
(1514, 379, 'add_searchword', 'Can add search word'),
(1515, 379, 'change_searchword', 'Can change search word'),
(1516, 379, 'delete_searchword', 'Can delete search word'),
(1517, 379, 'view_searchword', 'Can view search word'),
(1518, 380, 'add_source', 'Can add source'),
(1519, 380, 'change_source', 'Can change source'),
(1520, 380, 'delete_source', 'Can delete source'),
(1521, 380, 'view_source', 'Can view source'),
(1522, 381, 'add_storeddocument', 'Can add document'),
(1523, 381, 'change_storeddocument', 'Can change document'),
(1524, 381, 'delete_storeddocument', 'Can delete document'),
(1525, 381, 'view_storeddocument', 'Can view document'),
(1526, 382, 'add_importrun', 'Can add import'),
(1527, 382, 'change_importrun', 'Can change import'),
(1528, 382, 'delete_importrun', 'Can delete import'),
(1529, 382, 'view_importrun', 'Can view import'),
(1530, 383, 'add_instance', 'Can add settings of the platform'),
(1531, 383, 'change_instance', 'Can change settings of the platform'),
(1532, 383, 'delete_instance', 'Can delete settings of the platform'),
(1533, 383, 'view_instance', 'Can view settings of the platform'),
(1534, 384, 'add_job', 'Can add job'),
(1535, 384, 'change_job', 'Can change job'),
(1536, 384, 'delete_job', 'Can delete job'),
(1537, 384, 'view_job', 'Can view job'),
(1538, 385, 'add_loadedvalue', 'Can add loaded value'),
(1539, 385, 'change_loadedvalue', 'Can change loaded value'),
(1540, 385, 'delete_loadedvalue', 'Can delete loaded value'),
(1541, 385, 'view_loadedvalue', 'Can view loaded value'),
(1542, 386, 'add_pagecount', 'Can add page count'),
(1543, 386, 'change_pagecount', 'Can change page count'),
(1544, 386, 'delete_pagecount', 'Can delete page count'),
(1545, 386, 'view_pagecount', 'Can view page count'),
(1546, 387, 'add_searchmiss', 'Can add search without a result'),
(1547, 387, 'change_searchmiss', 'Can change search without a result'),
(1548, 387, 'delete_searchmiss', 'Can delete search without a result'),
(1549, 387, 'view_searchmiss', 'Can view search without a result'),
(1550, 388, 'add_searchrecord', 'Can add search record'),
(1551, 388, 'change_searchrecord', 'Can change search record'),
(1552, 388, 'delete_searchrecord', 'Can delete search record'),
(1553, 388, 'view_searchrecord', 'Can view search record'),
(1554, 389, 'add_auditevent', 'Can add audit event'),
(1555, 389, 'change_auditevent', 'Can change audit event'),
(1556, 389, 'delete_auditevent', 'Can delete audit event'),
(1557, 389, 'view_auditevent', 'Can view audit event'),
(1558, 390, 'add_importrow', 'Can add import row'),
(1559, 390, 'change_importrow', 'Can change import row'),
(1560, 390, 'delete_importrow', 'Can delete import row'),
(1561, 390, 'view_importrow', 'Can view import row'),
(1562, 391, 'add_mergedrecord', 'Can add merged record'),
(1563, 391, 'change_mergedrecord', 'Can change merged record'),
(1564, 391, 'delete_mergedrecord', 'Can delete merged record'),
(1565, 391, 'view_mergedrecord', 'Can view merged record'),
(1566, 392, 'add_notification', 'Can add notification'),
(1567, 392, 'change_notification', 'Can change notification'),
(1568, 392, 'delete_notification', 'Can delete notification'),
(1569, 392, 'view_notification', 'Can view notification'),
(1570, 393, 'add_notificationpreference', 'Can add notification preference'),
(1571, 393, 'change_notificationpreference', 'Can change notification preference'),
(1572, 393, 'delete_notificationpreference', 'Can delete notification preference'),
(1573, 393, 'view_notificationpreference', 'Can view notification preference'),
(1574, 394, 'add_searchentry', 'Can add search entry'),
(1575, 394, 'change_searchentry', 'Can change search entry'),
(1576, 394, 'delete_searchentry', 'Can delete search entry'),
(1577, 394, 'view_searchentry', 'Can view search entry'),
(1578, 395, 'add_documentversion', 'Can add version of a document'),
(1579, 395, 'change_documentversion', 'Can change version of a document'),
(1580, 395, 'delete_documentversion', 'Can delete version of a document'),
(1581, 395, 'view_documentversion', 'Can view version of a document'),
(1582, 396, 'add_text', 'Can add translated text'),
(1583, 396, 'change_text', 'Can change translated text'),
(1584, 396, 'delete_text', 'Can delete translated text'),
(1585, 396, 'view_text', 'Can view translated text'),
(1586, 397, 'add_formsubmission', 'Can add form submission'),
(1587, 397, 'change_formsubmission', 'Can change form submission'),
(1588, 397, 'delete_formsubmission', 'Can delete form submission'),
(1589, 397, 'view_formsubmission', 'Can view form submission'),
(1590, 398, 'add_redirect', 'Can add redirect'),
(1591, 398, 'change_redirect', 'Can change redirect'),
(1592, 398, 'delete_redirect', 'Can delete redirect'),
(1593, 398, 'view_redirect', 'Can view redirect'),
(1594, 399, 'submit_translation', 'Can submit translations'),
(1595, 400, 'add_embed', 'Can add embed'),
(1596, 400, 'change_embed', 'Can change embed'),
(1597, 400, 'delete_embed', 'Can delete embed'),
(1598, 400, 'view_embed', 'Can view embed'),
(1599, 401, 'add_userprofile', 'Can add user profile'),
(1600, 401, 'change_userprofile', 'Can change user profile'),
(1601, 401, 'delete_userprofile', 'Can delete user profile'),
(1602, 401, 'view_userprofile', 'Can view user profile'),
(1603, 331, 'publish_answer', 'Can publish answer'),
(1604, 331, 'lock_answer', 'Can lock answer'),
(1605, 331, 'unlock_answer', 'Can unlock answer'),
(1606, 332, 'publish_category', 'Can publish category'),
(1607, 332, 'lock_category', 'Can lock category'),
(1608, 332, 'unlock_category', 'Can unlock category'),
(1609, 333, 'publish_challenge', 'Can publish challenge'),
(1610, 333, 'lock_challenge', 'Can lock challenge'),
(1611, 333, 'unlock_challenge', 'Can unlock challenge'),
(1612, 335, 'publish_deepdive', 'Can publish deep dive'),
(1613, 335, 'lock_deepdive', 'Can lock deep dive'),
(1614, 335, 'unlock_deepdive', 'Can unlock deep dive'),
(1615, 341, 'publish_evidence', 'Can publish evidence of use'),
(1616, 341, 'lock_evidence', 'Can lock evidence of use'),
(1617, 341, 'unlock_evidence', 'Can unlock evidence of use'),
(1618, 337, 'publish_guidestep', 'Can publish step of a guide'),
(1619, 337, 'lock_guidestep', 'Can lock step of a guide'),
(1620, 337, 'unlock_guidestep', 'Can unlock step of a guide'),
(1621, 338, 'publish_lesson', 'Can publish lesson learned'),
(1622, 338, 'lock_lesson', 'Can lock lesson learned'),
(1623, 338, 'unlock_lesson', 'Can unlock lesson learned'),
(1624, 339, 'publish_material', 'Can publish material'),
(1625, 339, 'lock_material', 'Can lock material'),
(1626, 339, 'unlock_material', 'Can unlock material'),
(1627, 342, 'publish_persona', 'Can publish persona'),
(1628, 342, 'lock_persona', 'Can lock persona'),
(1629, 342, 'unlock_persona', 'Can unlock persona'),
(1630, 343, 'publish_placement', 'Can publish placement'),
(1631, 343, 'lock_placement', 'Can lock placement'),
(1632, 343, 'unlock_placement', 'Can unlock placement'),
(1633, 345, 'publish_problemtype', 'Can publish problem type'),
(1634, 345, 'lock_problemtype', 'Can lock problem type'),
(1635, 345, 'unlock_problemtype', 'Can unlock problem type'),
(1636, 346, 'publish_quote', 'Can publish quote'),
(1637, 346, 'lock_quote', 'Can lock quote'),
(1638, 346, 'unlock_quote', 'Can unlock quote'),
(1639, 347, 'publish_recording', 'Can publish recording'),
(1640, 347, 'lock_recording', 'Can lock recording'),
(1641, 347, 'unlock_recording', 'Can unlock recording'),
(1642, 348, 'publish_term', 'Can publish term'),
(1643, 348, 'lock_term', 'Can lock term'),
(1644, 348, 'unlock_term', 'Can unlock term'),
(1645, 349, 'publish_whquestion', 'Can publish WH question'),
(1646, 349, 'lock_whquestion', 'Can lock WH question'),
(1647, 349, 'unlock_whquestion', 'Can unlock WH question'),
(1648, 292, 'publish_course', 'Can publish course'),
(1649, 292, 'lock_course', 'Can lock course'),
(1650, 292, 'unlock_course', 'Can unlock course'),
(1651, 296, 'publish_module', 'Can publish module of a course'),
(1652, 296, 'lock_module', 'Can lock module of a course'),
(1653, 296, 'unlock_module', 'Can unlock module of a course'),
(1654, 361, 'publish_city', 'Can publish city'),
(1655, 361, 'lock_city', 'Can lock city'),
(1656, 361, 'unlock_city', 'Can unlock city'),
(1657, 360, 'publish_country', 'Can publish country'),
(1658, 360, 'lock_country', 'Can lock country'),
(1659, 360, 'unlock_country', 'Can unlock country'),
(1660, 363, 'publish_network', 'Can publish network'),
(1661, 363, 'lock_network', 'Can lock network'),
(1662, 363, 'unlock_network', 'Can unlock network'),
(1663, 362, 'publish_organisation', 'Can publish organisation'),
(1664, 362, 'lock_organisation', 'Can lock organisation'),
(1665, 362, 'unlock_organisation', 'Can unlock organisation'),
(1666, 364, 'publish_project', 'Can publish project'),
(1667, 364, 'lock_project', 'Can lock project'),
(1668, 364, 'unlock_project', 'Can unlock project'),
(1669, 101, 'publish_countryroute', 'Can publish way to money of a country'),
(1670, 101, 'lock_countryroute', 'Can lock way to money of a country'),
(1671, 101, 'unlock_countryroute', 'Can unlock way to money of a country'),
(1672, 100, 'publish_opportunity', 'Can publish opportunity'),
(1673, 100, 'lock_opportunity', 'Can lock opportunity'),
(1674, 100, 'unlock_opportunity', 'Can unlock opportunity'),
(1675, 99, 'publish_programme', 'Can publish funding programme'),
(1676, 99, 'lock_programme', 'Can lock funding programme'),
(1677, 99, 'unlock_programme', 'Can unlock funding programme'),
(1678, 49, 'publish_governancebody', 'Can publish governance body'),
(1679, 49, 'lock_governancebody', 'Can lock governance body'),
(1680, 49, 'unlock_governancebody', 'Can unlock governance body'),
(1681, 60, 'publish_platform', 'Can publish national platform'),
(1682, 60, 'lock_platform', 'Can lock national platform'),
(1683, 60, 'unlock_platform', 'Can unlock national platform'),
(1684, 247, 'publish_provider', 'Can publish provider'),
(1685, 247, 'lock_provider', 'Can lock provider'),
(1686, 247, 'unlock_provider', 'Can unlock provider'),
(1687, 248, 'publish_service', 'Can publish service'),
(1688, 248, 'lock_service', 'Can lock service'),
(1689, 248, 'unlock_service', 'Can unlock service'),
(1690, 28, 'view_document', 'Can view document'),
(1691, 26, 'view_image', 'Can view image'),
(1692, 402, 'add_rendition', 'Can add rendition'),
(1693, 402, 'change_rendition', 'Can change rendition'),
(1694, 402, 'delete_rendition', 'Can delete rendition'),
(1695, 402, 'view_rendition', 'Can view rendition'),
(1696, 403, 'add_indexentry', 'Can add index entry'),
(1697, 403, 'change_indexentry', 'Can change index entry'),
(1698, 403, 'delete_indexentry', 'Can delete index entry'),
(1699, 403, 'view_indexentry', 'Can view index entry'),
(1700, 404, 'add_sqliteftsindexentry', 'Can add sqliteftsindexentry'),
(1701, 404, 'change_sqliteftsindexentry', 'Can change sqliteftsindexentry'),
(1702, 404, 'delete_sqliteftsindexentry', 'Can delete sqliteftsindexentry'),
(1703, 404, 'view_sqliteftsindexentry', 'Can view sqliteftsindexentry'),
(1704, 405, 'add_editingsession', 'Can add editing session'),
(1705, 405, 'change_editingsession', 'Can change editing session'),
(1706, 405, 'delete_editingsession', 'Can delete editing session'),
(1707, 405, 'view_editingsession', 'Can view editing session'),
(1708, 406, 'add_formstate', 'Can add form state'),
(1709, 406, 'change_formstate', 'Can change form state'),
(1710, 406, 'delete_formstate', 'Can delete form state'),
(1711, 406, 'view_formstate', 'Can view form state'),
(1712, 407, 'add_tag', 'Can add tag'),
(1713, 407, 'change_tag', 'Can change tag'),
(1714, 407, 'delete_tag', 'Can delete tag'),
(1715, 407, 'view_tag', 'Can view tag'),
(1716, 408, 'add_taggeditem', 'Can add tagged item'),
(1717, 408, 'change_taggeditem', 'Can change tagged item'),
(1718, 408, 'delete_taggeditem', 'Can delete tagged item'),
(1719, 408, 'view_taggeditem', 'Can view tagged item'),
(1720, 409, 'add_dbtaskresult', 'Can add Task Result'),
(1721, 409, 'change_dbtaskresult', 'Can change Task Result'),
(1722, 409, 'delete_dbtaskresult', 'Can delete Task Result'),
(1723, 409, 'view_dbtaskresult', 'Can view Task Result'),
(1724, 410, 'add_emailaddress', 'Can add email address'),
(1725, 410, 'change_emailaddress', 'Can change email address'),
(1726, 410, 'delete_emailaddress', 'Can delete email address'),
(1727, 410, 'view_emailaddress', 'Can view email address'),
(1728, 411, 'add_emailconfirmation', 'Can add email confirmation'),
(1729, 411, 'change_emailconfirmation', 'Can change email confirmation'),
(1730, 411, 'delete_emailconfirmation', 'Can delete email confirmation'),
(1731, 411, 'view_emailconfirmation', 'Can view email confirmation'),
(1732, 412, 'add_authenticator', 'Can add authenticator'),
(1733, 412, 'change_authenticator', 'Can change authenticator'),
(1734, 412, 'delete_authenticator', 'Can delete authenticator'),
(1735, 412, 'view_authenticator', 'Can view authenticator'),
(1736, 413, 'add_usersession', 'Can add user session'),
(1737, 413, 'change_usersession', 'Can change user session'),
(1738, 413, 'delete_usersession', 'Can delete user session'),
(1739, 413, 'view_usersession', 'Can view user session'),
(1740, 414, 'add_socialaccount', 'Can add social account'),
(1741, 414, 'change_socialaccount', 'Can change social account'),
(1742, 414, 'delete_socialaccount', 'Can delete social account'),
(1743, 414, 'view_socialaccount', 'Can view social account'),
(1744, 415, 'add_socialapp', 'Can add social application'),
(1745, 415, 'change_socialapp', 'Can change social application'),
(1746, 415, 'delete_socialapp', 'Can delete social application'),
(1747, 415, 'view_socialapp', 'Can view social application'),
(1748, 416, 'add_socialtoken', 'Can add social application token'),
(1749, 416, 'change_socialtoken', 'Can change social application token'),
(1750, 416, 'delete_socialtoken', 'Can delete social application token'),
(1751, 416, 'view_socialtoken', 'Can view social application token'),
(1752, 417, 'add_permission', 'Can add permission'),
(1753, 417, 'change_permission', 'Can change permission'),
(1754, 417, 'delete_permission', 'Can delete permission'),
(1755, 417, 'view_permission', 'Can view permission'),
(1756, 418, 'add_group', 'Can add group'),
(1757, 418, 'change_group', 'Can change group'),
(1758, 418, 'delete_group', 'Can delete group'),
(1759, 418, 'view_group', 'Can view group'),
(1760, 419, 'add_contenttype', 'Can add content type'),
(1761, 419, 'change_contenttype', 'Can change content type'),
(1762, 419, 'delete_contenttype', 'Can delete content type'),
(1763, 419, 'view_contenttype', 'Can view content type'),
(1764, 420, 'add_session', 'Can add session'),
(1765, 420, 'change_session', 'Can change session'),
(1766, 420, 'delete_session', 'Can delete session'),
(1767, 420, 'view_session', 'Can view session');
INSERT INTO "django_content_type" VALUES
(1, 'wagtailcore', 'page'),
(2, 'wagtailcore', 'groupapprovaltask'),
(3, 'wagtailcore', 'locale'),
(4, 'wagtailcore', 'site'),
(5, 'wagtailcore', 'groupsitepermission'),
(6, 'wagtailcore', 'modellogentry'),
(7, 'wagtailcore', 'revision'),
(8, 'wagtailcore', 'collectionviewrestriction'),
(9, 'wagtailcore', 'collection'),
(10, 'wagtailcore', 'groupcollectionpermission'),
(11, 'wagtailcore', 'uploadedfile'),
(12, 'wagtailcore', 'workflowcontenttype'),
(13, 'wagtailcore', 'workflowstate'),
(14, 'wagtailcore', 'workflow'),
(15, 'wagtailcore', 'workflowtask'),
(16, 'wagtailcore', 'task'),
(17, 'wagtailcore', 'taskstate'),
(18, 'wagtailcore', 'grouppagepermission'),
(19, 'wagtailcore', 'pageviewrestriction'),
(20, 'wagtailcore', 'workflowpage'),
(21, 'wagtailcore', 'pagelogentry'),
(22, 'wagtailcore', 'comment'),
(23, 'wagtailcore', 'commentreply'),
(24, 'wagtailcore', 'pagesubscription'),
(25, 'wagtailcore', 'referenceindex'),
(26, 'wagtailimages', 'image'),
(27, 'wagtailadmin', 'admin'),
(28, 'wagtaildocs', 'document'),
(29, 'web', 'editorialpage'),
(30, 'federation', 'peer'),
(31, 'federation', 'held'),
(32, 'federation', 'strand'),
(33, 'api', 'token'),
(34, 'api', 'keptanswer'),
(35, 'journey', 'way'),
(36, 'journey', 'placedstep'),
(37, 'journey', 'stepanswer'),
(38, 'journey', 'weeklywish'),
(39, 'ecosystem', 'actor'),
(40, 'ecosystem', 'ambition'),
(41, 'ecosystem', 'planitem'),
(42, 'ecosystem', 'supportprogramme'),
(43, 'ecosystem', 'body'),
(44, 'ecosystem', 'bodymember'),
(45, 'ecosystem', 'countryreview'),
(46, 'ecosystem', 'formalstep'),
(47, 'ecosystem', 'framework'),
(48, 'ecosystem', 'goal'),
(49, 'ecosystem', 'governancebody'),
(50, 'ecosystem', 'handedin'),
(51, 'ecosystem', 'meeting'),
(52, 'ecosystem', 'decision'),
(53, 'ecosystem', 'mentoring'),
(54, 'ecosystem', 'mentoringsession'),
(55, 'ecosystem', 'moderation'),
(56, 'ecosystem', 'moneystream'),
(57, 'ecosystem', 'outreachcity'),
(58, 'ecosystem', 'deliverable'),
(59, 'ecosystem', 'assistancerequest'),
(60, 'ecosystem', 'platform'),
(61, 'ecosystem', 'fieldevidence'),
(62, 'ecosystem', 'platformoffer'),
(63, 'ecosystem', 'policyneed'),
(64, 'ecosystem', 'judgement'),
(65, 'ecosystem', 'programmerun'),
(66, 'ecosystem', 'promise'),
(67, 'ecosystem', 'reviewevidence'),
(68, 'ecosystem', 'reviewfact'),
(69, 'ecosystem', 'reviewround'),
(70, 'ecosystem', 'crosscheckrun'),
(71, 'ecosystem', 'routestage'),
(72, 'ecosystem', 'routecheck'),
(73, 'ecosystem', 'standing'),
(74, 'ecosystem', 'supportplan'),
(75, 'ecosystem', 'planeffect'),
(76, 'ecosystem', 'plancomment'),
(77, 'ecosystem', 'programmeservice'),
(78, 'ecosystem', 'programmepin'),
(79, 'ecosystem', 'programmefloor'),
(80, 'ecosystem', 'programmecountry'),
(81, 'ecosystem', 'tie'),
(82, 'ecosystem', 'typologyversion'),
(83, 'ecosystem', 'clusterdecision'),
(84, 'ecosystem', 'worknote'),
(85, 'ecosystem', 'workstate'),
(86, 'ecosystem', 'ambitionstand'),
(87, 'ecosystem', 'continuityitem'),
(88, 'barriers', 'barrier'),
(89, 'barriers', 'labrecord'),
(90, 'barriers', 'raising'),
(91, 'barriers', 'answer'),
(92, 'barriers', 'statechange'),
(93, 'barriers', 'report'),
(94, 'diagnosis', 'assessment'),
(95, 'diagnosis', 'asked'),
(96, 'diagnosis', 'evidence'),
(97, 'diagnosis', 'participation'),
(98, 'funding', 'fundingproject'),
(99, 'funding', 'programme'),
(100, 'funding', 'opportunity'),
(101, 'funding', 'countryroute'),
(102, 'funding', 'deadline'),
(103, 'funding', 'partnerwish'),
(104, 'funding', 'shortlisted'),
(105, 'exchange', 'programme'),
(106, 'exchange', 'testbed'),
(107, 'exchange', 'application'),
(108, 'exchange', 'activity'),
(109, 'exchange', 'call'),
(110, 'exchange', 'award'),
(111, 'exchange', 'callside'),
(112, 'exchange', 'cohort'),
(113, 'exchange', 'decision'),
(114, 'exchange', 'match'),
(115, 'exchange', 'goal'),
(116, 'exchange', 'agreement'),
(117, 'exchange', 'matchmember'),
(118, 'exchange', 'consent'),
(119, 'exchange', 'outcome'),
(120, 'exchange', 'pilotreport'),
(121, 'exchange', 'pin'),
(122, 'exchange', 'preference'),
(123, 'exchange', 'replicationplan'),
(124, 'exchange', 'review'),
(125, 'exchange', 'run'),
(126, 'exchange', 'testbedrequest'),
(127, 'exchange', 'visit'),
(128, 'exchange', 'visitcost'),
(129, 'exchange', 'author'),
(130, 'helpdesk', 'agent'),
(131, 'helpdesk', 'canned'),
(132, 'helpdesk', 'case'),
(133, 'helpdesk', 'assignment'),
(134, 'helpdesk', 'deflection'),
(135, 'helpdesk', 'handover'),
(136, 'helpdesk', 'message'),
(137, 'helpdesk', 'messagedetail'),
(138, 'helpdesk', 'messagefile'),
(139, 'helpdesk', 'receivedmail'),
(140, 'helpdesk', 'series'),
(141, 'helpdesk', 'meeting'),
(142, 'helpdesk', 'conflict'),
(143, 'inventory', 'activity'),
(144, 'inventory', 'inventory'),
(145, 'inventory', 'cellnote'),
(146, 'inventory', 'cellcomment'),
(147, 'inventory', 'attachment'),
(148, 'inventory', 'inventorystep'),
(149, 'inventory', 'inventoryversion'),
(150, 'inventory', 'cityfactor'),
(151, 'plan', 'action'),
(152, 'plan', 'actionlink'),
(153, 'plan', 'actionparty'),
(154, 'plan', 'actionstep'),
(155, 'plan', 'cobenefit'),
(156, 'plan', 'costline'),
(157, 'plan', 'impactpathway'),
(158, 'plan', 'libraryaction'),
(159, 'plan', 'plan'),
(160, 'plan', 'offset'),
(161, 'plan', 'observation'),
(162, 'plan', 'indicator'),
(163, 'plan', 'drivervalue'),
(164, 'plan', 'plancomment'),
(165, 'plan', 'planstep'),
(166, 'plan', 'planversion'),
(167, 'plan', 'policy'),
(168, 'plan', 'portfolio'),
(169, 'plan', 'scenario'),
(170, 'plan', 'target'),
(171, 'plan', 'equityanswer'),
(172, 'finance', 'bundling'),
(173, 'finance', 'energycommunity'),
(174, 'finance', 'investmentplan'),
(175, 'finance', 'investmentbarrier'),
(176, 'finance', 'incomesource'),
(177, 'finance', 'fundingsource'),
(178, 'finance', 'fieldmoney'),
(179, 'finance', 'costrow'),
(180, 'finance', 'capitalsource'),
(181, 'finance', 'capitalpolicy'),
(182, 'finance', 'budgetyear'),
(183, 'finance', 'investmentrisk'),
(184, 'finance', 'investmentversion'),
(185, 'finance', 'investor'),
(186, 'finance', 'investoractivity'),
(187, 'finance', 'moneyindicator'),
(188, 'finance', 'project'),
(189, 'finance', 'projectsource'),
(190, 'finance', 'bundlingcity'),
(191, 'contract', 'agreement'),
(192, 'contract', 'agreementduty'),
(193, 'contract', 'agreementpost'),
(194, 'contract', 'contract'),
(195, 'contract', 'contractcomment'),
(196, 'contract', 'contractfile'),
(197, 'contract', 'contractstep'),
(198, 'contract', 'contracttask'),
(199, 'contract', 'contracttext'),
(200, 'contract', 'contractversion'),
(201, 'contract', 'dossier'),
(202, 'contract', 'frameworkdemand'),
(203, 'contract', 'mark'),
(204, 'contract', 'modulecontent'),
(205, 'contract', 'modulepast'),
(206, 'contract', 'ownsection'),
(207, 'contract', 'pact'),
(208, 'contract', 'deal'),
(209, 'contract', 'party'),
(210, 'contract', 'dealparty'),
(211, 'contract', 'picture'),
(212, 'contract', 'publication'),
(213, 'contract', 'reading'),
(214, 'contract', 'reviewround'),
(215, 'contract', 'reviewquestion'),
(216, 'contract', 'signatory'),
(217, 'contract', 'signatorycommitment'),
(218, 'contract', 'signing'),
(219, 'contract', 'signature'),
(220, 'contract', 'stateannex'),
(221, 'monitoring', 'cityboard'),
(222, 'monitoring', 'boardsnapshot'),
(223, 'monitoring', 'citymonitoring'),
(224, 'monitoring', 'decisionnote'),
(225, 'monitoring', 'demonstrator'),
(226, 'monitoring', 'demonstratorstep'),
(227, 'monitoring', 'monitoringround'),
(228, 'monitoring', 'actionreport'),
(229, 'monitoring', 'nationalreport'),
(230, 'monitoring', 'pilot'),
(231, 'monitoring', 'logentry'),
(232, 'monitoring', 'pilotmove'),
(233, 'monitoring', 'roundplace'),
(234, 'monitoring', 'sensemaking'),
(235, 'monitoring', 'nextstep'),
(236, 'monitoring', 'sentlesson'),
(237, 'monitoring', 'sharedproject'),
(238, 'monitoring', 'sharedpart'),
(239, 'monitoring', 'snapshot'),
(240, 'monitoring', 'transitioncourse'),
(241, 'monitoring', 'transitionvalue'),
(242, 'monitoring', 'unitconversion'),
(243, 'insight', 'indexedcontract'),
(244, 'insight', 'foundsection'),
(245, 'insight', 'foundmention'),
(246, 'insight', 'snapshot'),
(247, 'services', 'provider'),
(248, 'services', 'service'),
(249, 'services', 'occasion'),
(250, 'services', 'keeper'),
(251, 'services', 'proposal'),
(252, 'services', 'use'),
(253, 'questionnaires', 'collection'),
(254, 'questionnaires', 'questionnaire'),
(255, 'questionnaires', 'answering'),
(256, 'questionnaires', 'answerfile'),
(257, 'questionnaires', 'questionnaireversion'),
(258, 'questionnaires', 'sectionshare'),
(259, 'questionnaires', 'answerrevision'),
(260, 'consultation', 'codebook'),
(261, 'consultation', 'frame'),
(262, 'consultation', 'pollquestion'),
(263, 'consultation', 'pollvoter'),
(264, 'consultation', 'segment'),
(265, 'consultation', 'session'),
(266, 'consultation', 'codebookversion'),
(267, 'consultation', 'codinground'),
(268, 'consultation', 'coder'),
(269, 'consultation', 'consultation'),
(270, 'consultation', 'comparability'),
(271, 'consultation', 'barrier'),
(272, 'consultation', 'frameversion'),
(273, 'consultation', 'frameunit'),
(274, 'consultation', 'needservice'),
(275, 'consultation', 'optout'),
(276, 'consultation', 'pollanswer'),
(277, 'consultation', 'promise'),
(278, 'consultation', 'report'),
(279, 'consultation', 'roundsegment'),
(280, 'consultation', 'coded'),
(281, 'consultation', 'adjudication'),
(282, 'consultation', 'barrierevidence'),
(283, 'consultation', 'contact'),
(284, 'consultation', 'consent'),
(285, 'consultation', 'sessionnote'),
(286, 'consultation', 'sourcetext'),
(287, 'consultation', 'stream'),
(288, 'consultation', 'guideitem'),
(289, 'consultation', 'suggester'),
(290, 'consultation', 'weightscheme'),
(291, 'learning', 'activity'),
(292, 'learning', 'course'),
(293, 'learning', 'enrolment'),
(294, 'learning', 'certificate'),
(295, 'learning', 'activitydone'),
(296, 'learning', 'module'),
(297, 'learning', 'quizquestion'),
(298, 'learning', 'quiztry'),
(299, 'learning', 'teamgoal'),
(300, 'community', 'agreement'),
(301, 'community', 'asked'),
(302, 'community', 'eventseries'),
(303, 'community', 'livequestion'),
(304, 'community', 'phone'),
(305, 'community', 'appointment'),
(306, 'community', 'activity'),
(307, 'community', 'calendarkey'),
(308, 'community', 'event'),
(309, 'community', 'eventmaterial'),
(310, 'community', 'eventrecord'),
(311, 'community', 'followup'),
(312, 'community', 'group'),
(313, 'community', 'groupmember'),
(314, 'community', 'jointposition'),
(315, 'community', 'listing'),
(316, 'community', 'liveanswer'),
(317, 'community', 'askedvote'),
(318, 'community', 'post'),
(319, 'community', 'mention'),
(320, 'community', 'attachment'),
(321, 'community', 'registration'),
(322, 'community', 'report'),
(323, 'community', 'round'),
(324, 'community', 'roundnote'),
(325, 'community', 'signatory'),
(326, 'community', 'stage'),
(327, 'community', 'thread'),
(328, 'community', 'transfersheet'),
(329, 'community', 'vote'),
(330, 'community', 'feedback'),
(331, 'library', 'answer'),
(332, 'library', 'category'),
(333, 'library', 'challenge'),
(334, 'library', 'contribution'),
(335, 'library', 'deepdive'),
(336, 'library', 'edition'),
(337, 'library', 'guidestep'),
(338, 'library', 'lesson'),
(339, 'library', 'material'),
(340, 'library', 'link'),
(341, 'library', 'evidence'),
(342, 'library', 'persona'),
(343, 'library', 'placement'),
(344, 'library', 'problemstatement'),
(345, 'library', 'problemtype'),
(346, 'library', 'quote'),
(347, 'library', 'recording'),
(348, 'library', 'term'),
(349, 'library', 'whquestion'),
(350, 'profile', 'statedfact'),
(351, 'people', 'user'),
(352, 'people', 'contact'),
(353, 'people', 'invitation'),
(354, 'people', 'missingcity'),
(355, 'people', 'responsibility'),
(356, 'people', 'sharingchoice'),
(357, 'people', 'joinrequest'),
(358, 'people', 'membership'),
(359, 'people', 'holder'),
(360, 'places', 'country'),
(361, 'places', 'city'),
(362, 'places', 'organisation'),
(363, 'places', 'network'),
(364, 'places', 'project'),
(365, 'places', 'cityfact'),
(366, 'places', 'countrystatus'),
(367, 'places', 'citymerger'),
(368, 'places', 'citymergerpart'),
(369, 'taxonomy', 'scheme'),
(370, 'taxonomy', 'concept'),
(371, 'taxonomy', 'label'),
(372, 'sealing', 'head'),
(373, 'sealing', 'seal'),
(374, 'harvested', 'shown'),
(375, 'core', 'searchconceptlink'),
(376, 'core', 'searchlabel'),
(377, 'core', 'searchposting'),
(378, 'core', 'searchstate'),
(379, 'core', 'searchword'),
(380, 'core', 'source'),
(381, 'core', 'storeddocument'),
(382, 'core', 'importrun'),
(383, 'core', 'instance'),
(384, 'core', 'job'),
(385, 'core', 'loadedvalue'),
(386, 'core', 'pagecount'),
(387, 'core', 'searchmiss'),
(388, 'core', 'searchrecord'),
(389, 'core', 'auditevent'),
(390, 'core', 'importrow'),
(391, 'core', 'mergedrecord'),
(392, 'core', 'notification'),
(393, 'core', 'notificationpreference'),
(394, 'core', 'searchentry'),
(395, 'core', 'documentversion'),
(396, 'core', 'text'),
(397, 'wagtailforms', 'formsubmission'),
(398, 'wagtailredirects', 'redirect'),
(399, 'simple_translation', 'simpletranslation'),
(400, 'wagtailembeds', 'embed'),
(401, 'wagtailusers', 'userprofile'),
(402, 'wagtailimages', 'rendition'),
(403, 'wagtailsearch', 'indexentry'),
(404, 'wagtailsearch', 'sqliteftsindexentry'),
(405, 'wagtailadmin', 'editingsession'),
(406, 'wagtailadmin', 'formstate'),
(407, 'taggit', 'tag'),
(408, 'taggit', 'taggeditem'),
(409, 'django_tasks_database', 'dbtaskresult'),
(410, 'account', 'emailaddress'),
(411, 'account', 'emailconfirmation'),
(412, 'mfa', 'authenticator'),
(413, 'usersessions', 'usersession'),
(414, 'socialaccount', 'socialaccount'),
(415, 'socialaccount', 'socialapp'),
(416, 'socialaccount', 'socialtoken'),
(417, 'auth', 'permission'),
(418, 'auth', 'group'),
(419, 'contenttypes', 'contenttype'),
(420, 'sessions', 'session');
INSERT INTO "django_migrations" VALUES
(1, 'contenttypes', '0001_initial', CURRENT_TIMESTAMP),
(2, 'contenttypes', '0002_remove_content_type_name', CURRENT_TIMESTAMP),
(3, 'auth', '0001_initial', CURRENT_TIMESTAMP),
(4, 'auth', '0002_alter_permission_name_max_length', CURRENT_TIMESTAMP),
(5, 'auth', '0003_alter_user_email_max_length', CURRENT_TIMESTAMP),
(6, 'auth', '0004_alter_user_username_opts', CURRENT_TIMESTAMP),
(7, 'auth', '0005_alter_user_last_login_null', CURRENT_TIMESTAMP),
(8, 'auth', '0006_require_contenttypes_0002', CURRENT_TIMESTAMP),
(9, 'auth', '0007_alter_validators_add_error_messages', CURRENT_TIMESTAMP),
(10, 'auth', '0008_alter_user_username_max_length', CURRENT_TIMESTAMP),
(11, 'auth', '0009_alter_user_last_name_max_length', CURRENT_TIMESTAMP),
(12, 'auth', '0010_alter_group_name_max_length', CURRENT_TIMESTAMP),
(13, 'auth', '0011_update_proxy_permissions', CURRENT_TIMESTAMP),
(14, 'auth', '0012_alter_user_first_name_max_length', CURRENT_TIMESTAMP),
(15, 'people', '0001_initial', CURRENT_TIMESTAMP),
(16, 'account', '0001_initial', CURRENT_TIMESTAMP),
(17, 'account', '0002_email_max_length', CURRENT_TIMESTAMP),
(18, 'account', '0003_alter_emailaddress_create_unique_verified_email', CURRENT_TIMESTAMP),
(19, 'account', '0004_alter_emailaddress_drop_unique_email', CURRENT_TIMESTAMP),
(20, 'account', '0005_emailaddress_idx_upper_email', CURRENT_TIMESTAMP),
(21, 'account', '0006_emailaddress_lower', CURRENT_TIMESTAMP),
(22, 'account', '0007_emailaddress_idx_email', CURRENT_TIMESTAMP),
(23, 'account', '0008_emailaddress_unique_primary_email_fixup', CURRENT_TIMESTAMP),
(24, 'account', '0009_emailaddress_unique_primary_email', CURRENT_TIMESTAMP),
(25, 'api', '0001_initial', CURRENT_TIMESTAMP),
(26, 'wagtailcore', '0001_initial', CURRENT_TIMESTAMP),
(27, 'wagtailcore', '0002_initial_data', CURRENT_TIMESTAMP),
(28, 'wagtailcore', '0003_add_uniqueness_constraint_on_group_page_permission', CURRENT_TIMESTAMP),
(29, 'wagtailcore', '0004_page_locked', CURRENT_TIMESTAMP),
(30, 'wagtailcore', '0005_add_page_lock_permission_to_moderators', CURRENT_TIMESTAMP),
(31, 'wagtailcore', '0006_add_lock_page_permission', CURRENT_TIMESTAMP),
(32, 'wagtailcore', '0007_page_latest_revision_created_at', CURRENT_TIMESTAMP),
(33, 'wagtailcore', '0008_populate_latest_revision_created_at', CURRENT_TIMESTAMP),
(34, 'wagtailcore', '0009_remove_auto_now_add_from_pagerevision_created_at', CURRENT_TIMESTAMP),
(35, 'wagtailcore', '0010_change_page_owner_to_null_on_delete', CURRENT_TIMESTAMP),
(36, 'wagtailcore', '0011_page_first_published_at', CURRENT_TIMESTAMP),
(37, 'wagtailcore', '0012_extend_page_slug_field', CURRENT_TIMESTAMP),
(38, 'wagtailcore', '0013_update_golive_expire_help_text', CURRENT_TIMESTAMP),
(39, 'wagtailcore', '0014_add_verbose_name', CURRENT_TIMESTAMP),
(40, 'wagtailcore', '0015_add_more_verbose_names', CURRENT_TIMESTAMP),
(41, 'wagtailcore', '0016_change_page_url_path_to_text_field', CURRENT_TIMESTAMP),
(42, 'wagtailcore', '0017_change_edit_page_permission_description', CURRENT_TIMESTAMP),
(43, 'wagtailcore', '0018_pagerevision_submitted_for_moderation_index', CURRENT_TIMESTAMP),
(44, 'wagtailcore', '0019_verbose_names_cleanup', CURRENT_TIMESTAMP),
(45, 'wagtailcore', '0020_add_index_on_page_first_published_at', CURRENT_TIMESTAMP),
(46, 'wagtailcore', '0021_capitalizeverbose', CURRENT_TIMESTAMP),
(47, 'wagtailcore', '0022_add_site_name', CURRENT_TIMESTAMP),
(48, 'wagtailcore', '0023_alter_page_revision_on_delete_behaviour', CURRENT_TIMESTAMP),
(49, 'wagtailcore', '0024_collection', CURRENT_TIMESTAMP),
(50, 'wagtailcore', '0025_collection_initial_data', CURRENT_TIMESTAMP),
(51, 'wagtailcore', '0026_group_collection_permission', CURRENT_TIMESTAMP),
(52, 'wagtailcore', '0027_fix_collection_path_collation', CURRENT_TIMESTAMP),
(53, 'wagtailcore', '0024_alter_page_content_type_on_delete_behaviour', CURRENT_TIMESTAMP),
(54, 'wagtailcore', '0028_merge', CURRENT_TIMESTAMP),
(55, 'wagtailcore', '0029_unicode_slugfield_dj19', CURRENT_TIMESTAMP),
(56, 'wagtailcore', '0030_index_on_pagerevision_created_at', CURRENT_TIMESTAMP),
(57, 'wagtailcore', '0031_add_page_view_restriction_types', CURRENT_TIMESTAMP),
(58, 'wagtailcore', '0032_add_bulk_delete_page_permission', CURRENT_TIMESTAMP),
(59, 'wagtailcore', '0033_remove_golive_expiry_help_text', CURRENT_TIMESTAMP),
(60, 'wagtailcore', '0034_page_live_revision', CURRENT_TIMESTAMP),
(61, 'wagtailcore', '0035_page_last_published_at', CURRENT_TIMESTAMP),
(62, 'wagtailcore', '0036_populate_page_last_published_at', CURRENT_TIMESTAMP),
(63, 'wagtailcore', '0037_set_page_owner_editable', CURRENT_TIMESTAMP),
(64, 'wagtailcore', '0038_make_first_published_at_editable', CURRENT_TIMESTAMP),
(65, 'wagtailcore', '0039_collectionviewrestriction', CURRENT_TIMESTAMP),
(66, 'wagtailcore', '0040_page_draft_title', CURRENT_TIMESTAMP),
(67, 'wagtailcore', '0041_group_collection_permissions_verbose_name_plural', CURRENT_TIMESTAMP),
(68, 'wagtailcore', '0042_index_on_pagerevision_approved_go_live_at', CURRENT_TIMESTAMP),
(69, 'wagtailcore', '0043_lock_fields', CURRENT_TIMESTAMP),
(70, 'wagtailcore', '0044_add_unlock_grouppagepermission', CURRENT_TIMESTAMP),
(71, 'wagtailcore', '0045_assign_unlock_grouppagepermission', CURRENT_TIMESTAMP),
(72, 'wagtailcore', '0046_site_name_remove_null', CURRENT_TIMESTAMP),
(73, 'wagtailcore', '0047_add_workflow_models', CURRENT_TIMESTAMP),
(74, 'wagtailcore', '0048_add_default_workflows', CURRENT_TIMESTAMP),
(75, 'wagtailcore', '0049_taskstate_finished_by', CURRENT_TIMESTAMP),
(76, 'wagtailcore', '0050_workflow_rejected_to_needs_changes', CURRENT_TIMESTAMP),
(77, 'wagtailcore', '0051_taskstate_comment', CURRENT_TIMESTAMP),
(78, 'wagtailcore', '0052_pagelogentry', CURRENT_TIMESTAMP),
(79, 'wagtailcore', '0053_locale_model', CURRENT_TIMESTAMP),
(80, 'wagtailcore', '0054_initial_locale', CURRENT_TIMESTAMP),
(81, 'wagtailcore', '0055_page_locale_fields', CURRENT_TIMESTAMP),
(82, 'wagtailcore', '0056_page_locale_fields_populate', CURRENT_TIMESTAMP),
(83, 'wagtailcore', '0057_page_locale_fields_notnull', CURRENT_TIMESTAMP),
(84, 'wagtailcore', '0058_page_alias_of', CURRENT_TIMESTAMP),
(85, 'wagtailcore', '0059_apply_collection_ordering', CURRENT_TIMESTAMP),
(86, 'wagtailcore', '0060_fix_workflow_unique_constraint', CURRENT_TIMESTAMP),
(87, 'wagtailcore', '0061_change_promote_tab_helpt_text_and_verbose_names', CURRENT_TIMESTAMP),
(88, 'wagtailcore', '0062_comment_models_and_pagesubscription', CURRENT_TIMESTAMP),
(89, 'wagtailcore', '0063_modellogentry', CURRENT_TIMESTAMP),
(90, 'wagtailcore', '0064_log_timestamp_indexes', CURRENT_TIMESTAMP),
(91, 'wagtailcore', '0065_log_entry_uuid', CURRENT_TIMESTAMP),
(92, 'wagtailcore', '0066_collection_management_permissions', CURRENT_TIMESTAMP),
(93, 'wagtailcore', '0067_alter_pagerevision_content_json', CURRENT_TIMESTAMP),
(94, 'wagtailcore', '0068_log_entry_empty_object', CURRENT_TIMESTAMP),
(95, 'wagtailcore', '0069_log_entry_jsonfield', CURRENT_TIMESTAMP),
(96, 'wagtailcore', '0070_rename_pagerevision_revision', CURRENT_TIMESTAMP),
(97, 'wagtailcore', '0071_populate_revision_content_type', CURRENT_TIMESTAMP),
(98, 'wagtailcore', '0072_alter_revision_content_type_notnull', CURRENT_TIMESTAMP),
(99, 'wagtailcore', '0073_page_latest_revision', CURRENT_TIMESTAMP),
(100, 'wagtailcore', '0074_revision_object_str', CURRENT_TIMESTAMP),
(101, 'wagtailcore', '0075_populate_latest_revision_and_revision_object_str', CURRENT_TIMESTAMP),
(102, 'wagtailcore', '0076_modellogentry_revision', CURRENT_TIMESTAMP),
(103, 'wagtailcore', '0077_alter_revision_user', CURRENT_TIMESTAMP),
(104, 'wagtailcore', '0078_referenceindex', CURRENT_TIMESTAMP),
(105, 'wagtailcore', '0079_rename_taskstate_page_revision', CURRENT_TIMESTAMP),
(106, 'wagtailcore', '0080_generic_workflowstate', CURRENT_TIMESTAMP),
(107, 'wagtailcore', '0081_populate_workflowstate_content_type', CURRENT_TIMESTAMP),
(108, 'wagtailcore', '0082_alter_workflowstate_content_type_notnull', CURRENT_TIMESTAMP),
(109, 'wagtailcore', '0083_workflowcontenttype', CURRENT_TIMESTAMP),
(110, 'wagtailcore', '0084_add_default_page_permissions', CURRENT_TIMESTAMP),
(111, 'wagtailcore', '0085_add_grouppagepermission_permission', CURRENT_TIMESTAMP),
(112, 'wagtailcore', '0086_populate_grouppagepermission_permission', CURRENT_TIMESTAMP),
(113, 'wagtailcore', '0087_alter_grouppagepermission_unique_together_and_more', CURRENT_TIMESTAMP),
(114, 'wagtailcore', '0088_fix_log_entry_json_timestamps', CURRENT_TIMESTAMP),
(115, 'wagtailcore', '0089_log_entry_data_json_null_to_object', CURRENT_TIMESTAMP),
(116, 'wagtailcore', '0090_remove_grouppagepermission_permission_type', CURRENT_TIMESTAMP),
(117, 'wagtailcore', '0091_remove_revision_submitted_for_moderation', CURRENT_TIMESTAMP),
(118, 'wagtailcore', '0092_alter_collectionviewrestriction_password_and_more', CURRENT_TIMESTAMP),
(119, 'wagtailcore', '0093_uploadedfile', CURRENT_TIMESTAMP),
(120, 'wagtailcore', '0094_alter_page_locale', CURRENT_TIMESTAMP),
(121, 'wagtailcore', '0095_groupsitepermission', CURRENT_TIMESTAMP),
(122, 'wagtailcore', '0096_referenceindex_referenceindex_source_object_and_more', CURRENT_TIMESTAMP),
(123, 'wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes', CURRENT_TIMESTAMP),
(124, 'taxonomy', '0001_initial', CURRENT_TIMESTAMP),
(125, 'wagtailusers', '0001_initial', CURRENT_TIMESTAMP),
(126, 'wagtailusers', '0002_add_verbose_name_on_userprofile', CURRENT_TIMESTAMP),
(127, 'wagtailusers', '0003_add_verbose_names', CURRENT_TIMESTAMP),
(128, 'wagtailusers', '0004_capitalizeverbose', CURRENT_TIMESTAMP),
(129, 'wagtailusers', '0005_make_related_name_wagtail_specific', CURRENT_TIMESTAMP),
(130, 'wagtailusers', '0006_userprofile_prefered_language', CURRENT_TIMESTAMP),
(131, 'wagtailusers', '0007_userprofile_current_time_zone', CURRENT_TIMESTAMP),
(132, 'wagtailusers', '0008_userprofile_avatar', CURRENT_TIMESTAMP),
(133, 'wagtailusers', '0009_userprofile_verbose_name_plural', CURRENT_TIMESTAMP),
(134, 'wagtailusers', '0010_userprofile_updated_comments_notifications', CURRENT_TIMESTAMP),
(135, 'wagtailusers', '0011_userprofile_dismissibles', CURRENT_TIMESTAMP),
(136, 'wagtailusers', '0012_userprofile_theme', CURRENT_TIMESTAMP),
(137, 'wagtailusers', '0013_userprofile_density', CURRENT_TIMESTAMP),
(138, 'wagtailusers', '0014_userprofile_contrast', CURRENT_TIMESTAMP),
(139, 'wagtailusers', '0015_userprofile_keyboard_shortcuts', CURRENT_TIMESTAMP),
(140, 'wagtailsearch', '0001_initial', CURRENT_TIMESTAMP),
(141, 'wagtailsearch', '0002_add_verbose_names', CURRENT_TIMESTAMP),
(142, 'wagtailsearch', '0003_remove_editors_pick', CURRENT_TIMESTAMP),
(143, 'wagtailsearch', '0004_querydailyhits_verbose_name_plural', CURRENT_TIMESTAMP),
(144, 'wagtailsearch', '0005_create_indexentry', CURRENT_TIMESTAMP),
(145, 'wagtailsearch', '0006_customise_indexentry', CURRENT_TIMESTAMP),
(146, 'wagtailsearch', '0007_delete_editorspick', CURRENT_TIMESTAMP),
(147, 'wagtailsearch', '0008_remove_query_and_querydailyhits_models', CURRENT_TIMESTAMP),
(148, 'wagtailsearch', '0009_remove_ngram_autocomplete', CURRENT_TIMESTAMP),
(149, 'wagtailsearch', '0010_add_text_fields', CURRENT_TIMESTAMP),
(150, 'wagtailredirects', '0001_initial', CURRENT_TIMESTAMP),
(151, 'wagtailredirects', '0002_add_verbose_names', CURRENT_TIMESTAMP),
(152, 'wagtailredirects', '0003_make_site_field_editable', CURRENT_TIMESTAMP),
(153, 'wagtailredirects', '0004_set_unique_on_path_and_site', CURRENT_TIMESTAMP),
(154, 'wagtailredirects', '0005_capitalizeverbose', CURRENT_TIMESTAMP),
(155, 'wagtailredirects', '0006_redirect_increase_max_length', CURRENT_TIMESTAMP),
(156, 'wagtailredirects', '0007_add_autocreate_fields', CURRENT_TIMESTAMP),
(157, 'wagtailredirects', '0008_add_verbose_name_plural', CURRENT_TIMESTAMP),
(158, 'taggit', '0001_initial', CURRENT_TIMESTAMP),
(159, 'wagtailimages', '0001_initial', CURRENT_TIMESTAMP),
(160, 'wagtailimages', '0002_initial_data', CURRENT_TIMESTAMP),
(161, 'wagtailimages', '0003_fix_focal_point_fields', CURRENT_TIMESTAMP),
(162, 'wagtailimages', '0004_make_focal_point_key_not_nullable', CURRENT_TIMESTAMP),
(163, 'wagtailimages', '0005_make_filter_spec_unique', CURRENT_TIMESTAMP),
(164, 'wagtailimages', '0006_add_verbose_names', CURRENT_TIMESTAMP),
(165, 'wagtailimages', '0007_image_file_size', CURRENT_TIMESTAMP),
(166, 'wagtailimages', '0008_image_created_at_index', CURRENT_TIMESTAMP),
(167, 'wagtailimages', '0009_capitalizeverbose', CURRENT_TIMESTAMP),
(168, 'wagtailimages', '0010_change_on_delete_behaviour', CURRENT_TIMESTAMP),
(169, 'wagtailimages', '0011_image_collection', CURRENT_TIMESTAMP),
(170, 'wagtailimages', '0012_copy_image_permissions_to_collections', CURRENT_TIMESTAMP),
(171, 'wagtailimages', '0013_make_rendition_upload_callable', CURRENT_TIMESTAMP),
(172, 'wagtailimages', '0014_add_filter_spec_field', CURRENT_TIMESTAMP),
(173, 'wagtailimages', '0015_fill_filter_spec_field', CURRENT_TIMESTAMP),
(174, 'wagtailimages', '0016_deprecate_rendition_filter_relation', CURRENT_TIMESTAMP),
(175, 'wagtailimages', '0017_reduce_focal_point_key_max_length', CURRENT_TIMESTAMP),
(176, 'wagtailimages', '0018_remove_rendition_filter', CURRENT_TIMESTAMP),
(177, 'wagtailimages', '0019_delete_filter', CURRENT_TIMESTAMP),
(178, 'wagtailimages', '0020_add-verbose-name', CURRENT_TIMESTAMP),
(179, 'wagtailimages', '0021_image_file_hash', CURRENT_TIMESTAMP),
(180, 'wagtailimages', '0022_uploadedimage', CURRENT_TIMESTAMP),
(181, 'wagtailadmin', '0001_create_admin_access_permissions', CURRENT_TIMESTAMP),
(182, 'wagtailimages', '0023_add_choose_permissions', CURRENT_TIMESTAMP),
(183, 'wagtailimages', '0024_index_image_file_hash', CURRENT_TIMESTAMP),
(184, 'wagtailimages', '0025_alter_image_file_alter_rendition_file', CURRENT_TIMESTAMP),
(185, 'wagtailimages', '0026_delete_uploadedimage', CURRENT_TIMESTAMP),
(186, 'wagtailimages', '0027_image_description', CURRENT_TIMESTAMP),
(187, 'wagtailforms', '0001_initial', CURRENT_TIMESTAMP),
(188, 'wagtailforms', '0002_add_verbose_names', CURRENT_TIMESTAMP),
(189, 'wagtailforms', '0003_capitalizeverbose', CURRENT_TIMESTAMP),
(190, 'wagtailforms', '0004_add_verbose_name_plural', CURRENT_TIMESTAMP),
(191, 'wagtailforms', '0005_alter_formsubmission_form_data', CURRENT_TIMESTAMP),
(192, 'wagtailembeds', '0001_initial', CURRENT_TIMESTAMP),
(193, 'wagtailembeds', '0002_add_verbose_names', CURRENT_TIMESTAMP),
(194, 'wagtailembeds', '0003_capitalizeverbose', CURRENT_TIMESTAMP),
(195, 'wagtailembeds', '0004_embed_verbose_name_plural', CURRENT_TIMESTAMP),
(196, 'wagtailembeds', '0005_specify_thumbnail_url_max_length', CURRENT_TIMESTAMP),
(197, 'wagtailembeds', '0006_add_embed_hash', CURRENT_TIMESTAMP),
(198, 'wagtailembeds', '0007_populate_hash', CURRENT_TIMESTAMP),
(199, 'wagtailembeds', '0008_allow_long_urls', CURRENT_TIMESTAMP),
(200, 'wagtailembeds', '0009_embed_cache_until', CURRENT_TIMESTAMP),
(201, 'wagtaildocs', '0001_initial', CURRENT_TIMESTAMP),
(202, 'wagtaildocs', '0002_initial_data', CURRENT_TIMESTAMP),
(203, 'wagtaildocs', '0003_add_verbose_names', CURRENT_TIMESTAMP),
(204, 'wagtaildocs', '0004_capitalizeverbose', CURRENT_TIMESTAMP),
(205, 'wagtaildocs', '0005_document_collection', CURRENT_TIMESTAMP),
(206, 'wagtaildocs', '0006_copy_document_permissions_to_collections', CURRENT_TIMESTAMP),
(207, 'wagtaildocs', '0005_alter_uploaded_by_user_on_delete_action', CURRENT_TIMESTAMP),
(208, 'wagtaildocs', '0007_merge', CURRENT_TIMESTAMP),
(209, 'wagtaildocs', '0008_document_file_size', CURRENT_TIMESTAMP),
(210, 'wagtaildocs', '0009_document_verbose_name_plural', CURRENT_TIMESTAMP),
(211, 'wagtaildocs', '0010_document_file_hash', CURRENT_TIMESTAMP),
(212, 'wagtaildocs', '0011_add_choose_permissions', CURRENT_TIMESTAMP),
(213, 'wagtaildocs', '0012_uploadeddocument', CURRENT_TIMESTAMP),
(214, 'wagtaildocs', '0013_delete_uploadeddocument', CURRENT_TIMESTAMP),
(215, 'wagtaildocs', '0014_alter_document_file_size', CURRENT_TIMESTAMP),
(216, 'wagtailadmin', '0002_admin', CURRENT_TIMESTAMP),
(217, 'wagtailadmin', '0003_admin_managed', CURRENT_TIMESTAMP),
(218, 'wagtailadmin', '0004_editingsession', CURRENT_TIMESTAMP),
(219, 'wagtailadmin', '0005_editingsession_is_editing', CURRENT_TIMESTAMP),
(220, 'wagtailadmin', '0006_formstate', CURRENT_TIMESTAMP),
(221, 'taggit', '0002_auto_20150616_2121', CURRENT_TIMESTAMP),
(222, 'taggit', '0003_taggeditem_add_unique_index', CURRENT_TIMESTAMP),
(223, 'taggit', '0004_alter_taggeditem_content_type_alter_taggeditem_tag', CURRENT_TIMESTAMP),
(224, 'taggit', '0005_auto_20220424_2025', CURRENT_TIMESTAMP),
(225, 'taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx', CURRENT_TIMESTAMP),
(226, 'socialaccount', '0001_initial', CURRENT_TIMESTAMP),
(227, 'socialaccount', '0002_token_max_lengths', CURRENT_TIMESTAMP),
(228, 'socialaccount', '0003_extra_data_default_dict', CURRENT_TIMESTAMP),
(229, 'socialaccount', '0004_app_provider_id_settings', CURRENT_TIMESTAMP),
(230, 'socialaccount', '0005_socialtoken_nullable_app', CURRENT_TIMESTAMP),
(231, 'socialaccount', '0006_alter_socialaccount_extra_data', CURRENT_TIMESTAMP),
(232, 'sessions', '0001_initial', CURRENT_TIMESTAMP),
(233, 'mfa', '0001_initial', CURRENT_TIMESTAMP),
(234, 'mfa', '0002_authenticator_timestamps', CURRENT_TIMESTAMP),
(235, 'mfa', '0003_authenticator_type_uniq', CURRENT_TIMESTAMP),
(236, 'django_tasks_database', '0001_initial', CURRENT_TIMESTAMP),
(237, 'django_tasks_database', '0002_alter_dbtaskresult_options', CURRENT_TIMESTAMP),
(238, 'django_tasks_database', '0003_dbtaskresult_enqueued_at_dbtaskresult_finished_at', CURRENT_TIMESTAMP),
(239, 'django_tasks_database', '0004_dbtaskresult_started_at', CURRENT_TIMESTAMP),
(240, 'django_tasks_database', '0005_alter_dbtaskresult_priority_and_more', CURRENT_TIMESTAMP),
(241, 'django_tasks_database', '0006_alter_dbtaskresult_args_kwargs_and_more', CURRENT_TIMESTAMP),
(242, 'django_tasks_database', '0007_add_separate_results_fields', CURRENT_TIMESTAMP),
(243, 'django_tasks_database', '0008_separate_results_field', CURRENT_TIMESTAMP),
(244, 'django_tasks_database', '0009_remove_results_field', CURRENT_TIMESTAMP),
(245, 'django_tasks_database', '0010_alter_dbtaskresult_status', CURRENT_TIMESTAMP),
(246, 'django_tasks_database', '0011_rename_complete_status', CURRENT_TIMESTAMP),
(247, 'django_tasks_database', '0012_add_separate_exception_fields', CURRENT_TIMESTAMP),
(248, 'django_tasks_database', '0013_separate_exception_fields', CURRENT_TIMESTAMP),
(249, 'django_tasks_database', '0014_remove_dbtaskresult_exception_data', CURRENT_TIMESTAMP),
(250, 'django_tasks_database', '0015_correctly_order_run_after', CURRENT_TIMESTAMP),
(251, 'django_tasks_database', '0016_remove_dbtaskresult_django_task_new_ordering_idx_and_more', CURRENT_TIMESTAMP),
(252, 'django_tasks_database', '0017_dbtaskresult_metadata', CURRENT_TIMESTAMP),
(253, 'django_tasks_database', '0018_rename_succeeded_status', CURRENT_TIMESTAMP),
(254, 'django_tasks_database', '0019_rename_django_task_new_ordering_idx_tasks_db_new_ordering_idx_and_more', CURRENT_TIMESTAMP),
(255, 'django_tasks_database', '0020_update_db_task_result_ordering', CURRENT_TIMESTAMP),
(256, 'django_tasks_database', '0021_conditional_partial_index_ordering', CURRENT_TIMESTAMP),
(257, 'core', '0001_initial', CURRENT_TIMESTAMP),
(258, 'places', '0001_initial', CURRENT_TIMESTAMP),
(259, 'places', '0002_citymerger_citymergerpart_and_more', CURRENT_TIMESTAMP),
(260, 'barriers', '0001_initial', CURRENT_TIMESTAMP),
(261, 'community', '0001_initial', CURRENT_TIMESTAMP),
(262, 'community', '0002_forget_told_words', CURRENT_TIMESTAMP),
(263, 'services', '0001_initial', CURRENT_TIMESTAMP),
(264, 'questionnaires', '0001_initial', CURRENT_TIMESTAMP),
(265, 'consultation', '0001_initial', CURRENT_TIMESTAMP),
(266, 'inventory', '0001_initial', CURRENT_TIMESTAMP),
(267, 'plan', '0001_initial', CURRENT_TIMESTAMP),
(268, 'contract', '0001_initial', CURRENT_TIMESTAMP),
(269, 'diagnosis', '0001_initial', CURRENT_TIMESTAMP),
(270, 'ecosystem', '0001_initial', CURRENT_TIMESTAMP),
(271, 'exchange', '0001_initial', CURRENT_TIMESTAMP),
(272, 'federation', '0001_initial', CURRENT_TIMESTAMP),
(273, 'finance', '0001_initial', CURRENT_TIMESTAMP),
(274, 'funding', '0001_initial', CURRENT_TIMESTAMP),
(275, 'harvested', '0001_initial', CURRENT_TIMESTAMP),
(276, 'helpdesk', '0001_initial', CURRENT_TIMESTAMP),
(277, 'insight', '0001_initial', CURRENT_TIMESTAMP),
(278, 'journey', '0001_initial', CURRENT_TIMESTAMP),
(279, 'learning', '0001_initial', CURRENT_TIMESTAMP),
(280, 'library', '0001_initial', CURRENT_TIMESTAMP),
(281, 'monitoring', '0001_initial', CURRENT_TIMESTAMP),
(282, 'profile', '0001_initial', CURRENT_TIMESTAMP),
(283, 'sealing', '0001_initial', CURRENT_TIMESTAMP),
(284, 'simple_translation', '0001_initial', CURRENT_TIMESTAMP),
(285, 'usersessions', '0001_initial', CURRENT_TIMESTAMP),
(286, 'web', '0001_initial', CURRENT_TIMESTAMP),
(287, 'wagtailimages', '0001_squashed_0021', CURRENT_TIMESTAMP),
(288, 'wagtailcore', '0001_squashed_0016_change_page_url_path_to_text_field', CURRENT_TIMESTAMP);
INSERT INTO "wagtailcore_collection" VALUES
(1, '0001', 1, 0, 'Root');
INSERT INTO "wagtailcore_groupapprovaltask" VALUES
(1),
(2);
INSERT INTO "wagtailcore_groupapprovaltask_groups" VALUES
(1, 1, 1),
(2, 2, 3);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES
(1, 1, 2, 105),
(2, 1, 1, 105),
(3, 1, 2, 106),
(4, 1, 1, 106),
(5, 1, 2, 109),
(6, 1, 1, 109),
(7, 1, 2, 110),
(8, 1, 1, 110),
(9, 1, 2, 111),
(10, 1, 1, 111),
(11, 1, 2, 113),
(12, 1, 1, 113),
(13, 1, 3, 110),
(14, 1, 3, 111),
(15, 1, 3, 113),
(16, 1, 3, 105),
(17, 1, 3, 106),
(18, 1, 3, 109);
INSERT INTO "wagtailcore_grouppagepermission" VALUES
(1, 1, 1, 65),
(2, 1, 1, 66),
(3, 1, 1, 71),
(4, 2, 1, 65),
(5, 2, 1, 66),
(6, 1, 1, 70),
(7, 1, 1, 72),
(8, 3, 1, 65),
(9, 3, 1, 66),
(10, 3, 1, 70),
(11, 3, 1, 71),
(12, 3, 1, 72);
INSERT INTO "wagtailcore_locale" VALUES
(1, 'en');
INSERT INTO "wagtailcore_page" VALUES
(1, '0001', 1, 1, 'Root', 'root', 1, 0, '/', '', 0, '', NULL, NULL, 0, 1, NULL, 0, NULL, NULL, NULL, NULL, 'Root', NULL, NULL, 1, lower(hex(randomblob(16))), NULL, NULL),
(2, '00010001', 2, 0, 'Welcome to your new Wagtail site!', 'home', 1, 0, '/home/', '', 0, '', NULL, NULL, 0, 1, NULL, 0, NULL, NULL, NULL, NULL, 'Welcome to your new Wagtail site!', NULL, NULL, 1, lower(hex(randomblob(16))), NULL, NULL);
INSERT INTO "wagtailcore_site" VALUES
(1, 'localhost', 80, 1, 2, '');
INSERT INTO "wagtailcore_task" VALUES
(1, 'Moderators approval', 1, 2),
(2, 'Editors'' review', 1, 2);
INSERT INTO "wagtailcore_workflow" VALUES
(1, 'Moderators approval', 1),
(2, 'Editors'' review', 1);
INSERT INTO "wagtailcore_workflowcontenttype" VALUES
(49, 2),
(60, 2),
(99, 2),
(100, 2),
(101, 2),
(247, 2),
(248, 2),
(292, 2),
(296, 2),
(331, 2),
(332, 2),
(333, 2),
(335, 2),
(337, 2),
(338, 2),
(339, 2),
(341, 2),
(342, 2),
(343, 2),
(345, 2),
(346, 2),
(347, 2),
(348, 2),
(349, 2),
(360, 2),
(361, 2),
(362, 2),
(363, 2),
(364, 2);
INSERT INTO "wagtailcore_workflowpage" VALUES
(1, 1);
INSERT INTO "wagtailcore_workflowtask" VALUES
(1, 0, 1, 1),
(2, 0, 2, 2);
CREATE UNIQUE INDEX "a_city_is_listed_once" ON "ecosystem_outreachcity" ("scope", "city_id") WHERE NOT ("city_id" IS NULL);
CREATE UNIQUE INDEX "a_city_signs_once" ON "community_signatory" ("agreement_id", "city_id") WHERE NOT ("city_id" IS NULL);
CREATE UNIQUE INDEX "a_mentor_is_asked_once" ON "ecosystem_mentoring" ("item_id", "mentor_id") WHERE "state" IN ('asked', 'accepted');
CREATE UNIQUE INDEX "a_need_is_taken_once" ON "ecosystem_policyneed" ("scope", "origin") WHERE NOT ("origin" = '');
CREATE UNIQUE INDEX "a_source_is_taken_once" ON "barriers_report" ("scope", "origin", "origin_key") WHERE NOT ("origin_key" = '');
CREATE INDEX "account_emailaddress_email_03be32b2" ON "account_emailaddress" ("email");
CREATE INDEX "account_emailaddress_user_id_2c513194" ON "account_emailaddress" ("user_id");
CREATE UNIQUE INDEX "account_emailaddress_user_id_email_987c8728_uniq" ON "account_emailaddress" ("user_id", "email");
CREATE INDEX "account_emailconfirmation_email_address_id_5b7f8c58" ON "account_emailconfirmation" ("email_address_id");
CREATE UNIQUE INDEX "an_item_is_held_once" ON "ecosystem_continuityitem" ("scope", "item") WHERE NOT ("item" = '');
CREATE INDEX "api_keptanswer_expires_at_379d62db" ON "api_keptanswer" ("expires_at");
CREATE INDEX "api_keptanswer_token_id_5d192fd4" ON "api_keptanswer" ("token_id");
CREATE INDEX "api_token_user_id_b646d2e7" ON "api_token" ("user_id");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "barriers_answer_document_id_67bf8940" ON "barriers_answer" ("document_id");
CREATE INDEX "barriers_answer_raising_id_3e8fccb7" ON "barriers_answer" ("raising_id");
CREATE INDEX "barriers_barrier_family_cadd9302" ON "barriers_barrier" ("family");
CREATE INDEX "barriers_barrier_merged_into_id_f0c256f7" ON "barriers_barrier" ("merged_into_id");
CREATE INDEX "barriers_barrier_owner_id_6397170c" ON "barriers_barrier" ("owner_id");
CREATE INDEX "barriers_barrier_scope_country_435dcad0" ON "barriers_barrier" ("scope_country");
CREATE INDEX "barriers_barrier_scope_e46c049e" ON "barriers_barrier" ("scope");
CREATE INDEX "barriers_labrecord_barrier_id_0c0e43cd" ON "barriers_labrecord" ("barrier_id");
CREATE INDEX "barriers_labrecord_documents_labrecord_id_e61b3e8d" ON "barriers_labrecord_documents" ("labrecord_id");
CREATE UNIQUE INDEX "barriers_labrecord_documents_labrecord_id_storeddocument_id_ef322818_uniq" ON "barriers_labrecord_documents" ("labrecord_id", "storeddocument_id");
CREATE INDEX "barriers_labrecord_documents_storeddocument_id_834f0a99" ON "barriers_labrecord_documents" ("storeddocument_id");
CREATE INDEX "barriers_raising_barrier_id_3ba427a0" ON "barriers_raising" ("barrier_id");
CREATE INDEX "barriers_raising_organisation_id_a0e9cea5" ON "barriers_raising" ("organisation_id");
CREATE INDEX "barriers_report_barrier_id_7b8d6cdf" ON "barriers_report" ("barrier_id");
CREATE INDEX "barriers_report_city_id_1965c3c6" ON "barriers_report" ("city_id");
CREATE INDEX "barriers_report_reported_by_id_6ae8cfce" ON "barriers_report" ("reported_by_id");
CREATE INDEX "barriers_report_scope_8467359e" ON "barriers_report" ("scope");
CREATE INDEX "barriers_report_scope_country_b722e9ec" ON "barriers_report" ("scope_country");
CREATE INDEX "barriers_statechange_barrier_id_2a7bc3d6" ON "barriers_statechange" ("barrier_id");
CREATE INDEX "barriers_statechange_by_id_101149d1" ON "barriers_statechange" ("by_id");
CREATE INDEX "base_content_object_idx" ON "wagtailcore_revision" ("base_content_type_id", "object_id");
CREATE INDEX "cases_of_a_desk" ON "helpdesk_case" ("tier", "scope_country", "state");
CREATE INDEX "community_activity_appointment_id_02c84890" ON "community_activity" ("appointment_id");
CREATE INDEX "community_agreement_country_a6122952" ON "community_agreement" ("country");
CREATE INDEX "community_agreement_scope_135ec2d1" ON "community_agreement" ("scope");
CREATE INDEX "community_agreement_scope_country_5c8e1592" ON "community_agreement" ("scope_country");
CREATE INDEX "community_appointment_country_4f38e9d1" ON "community_appointment" ("country");
CREATE INDEX "community_appointment_scope_5c532316" ON "community_appointment" ("scope");
CREATE INDEX "community_appointment_topic_id_03b2617e" ON "community_appointment" ("topic_id");
CREATE INDEX "community_appointment_user_id_c78f5b84" ON "community_appointment" ("user_id");
CREATE INDEX "community_asked_phone_id_7bc7f9c2" ON "community_asked" ("phone_id");
CREATE INDEX "community_asked_stage_id_4518615c" ON "community_asked" ("stage_id");
CREATE INDEX "community_askedvote_asked_id_d05e787a" ON "community_askedvote" ("asked_id");
CREATE INDEX "community_askedvote_phone_id_1db5a8f4" ON "community_askedvote" ("phone_id");
CREATE INDEX "community_attachment_post_id_a5c02604" ON "community_attachment" ("post_id");
CREATE INDEX "community_event_country_63dd33b4" ON "community_event" ("country");
CREATE INDEX "community_event_group_id_fc3a5e63" ON "community_event" ("group_id");
CREATE INDEX "community_event_scope_b5bad1d2" ON "community_event" ("scope");
CREATE INDEX "community_event_scope_country_b620c3d8" ON "community_event" ("scope_country");
CREATE INDEX "community_event_series_id_1fc83ba4" ON "community_event" ("series_id");
CREATE INDEX "community_event_starts_at_064dfb55" ON "community_event" ("starts_at");
CREATE INDEX "community_event_topics_concept_id_b48b0e49" ON "community_event_topics" ("concept_id");
CREATE INDEX "community_event_topics_event_id_258de110" ON "community_event_topics" ("event_id");
CREATE UNIQUE INDEX "community_event_topics_event_id_concept_id_2c97e4da_uniq" ON "community_event_topics" ("event_id", "concept_id");
CREATE INDEX "community_eventmaterial_event_id_92c3b98f" ON "community_eventmaterial" ("event_id");
CREATE INDEX "community_eventseries_scope_017321d5" ON "community_eventseries" ("scope");
CREATE INDEX "community_eventseries_scope_country_69b2ea82" ON "community_eventseries" ("scope_country");
CREATE INDEX "community_feedback_event_id_88a524a5" ON "community_feedback" ("event_id");
CREATE INDEX "community_followup_event_id_2989853e" ON "community_followup" ("event_id");
CREATE INDEX "community_group_country_f0e120a3" ON "community_group" ("country");
CREATE INDEX "community_group_scope_1be98b37" ON "community_group" ("scope");
CREATE INDEX "community_group_topics_concept_id_e7a8133f" ON "community_group_topics" ("concept_id");
CREATE INDEX "community_group_topics_group_id_c3422c5c" ON "community_group_topics" ("group_id");
CREATE UNIQUE INDEX "community_group_topics_group_id_concept_id_67ef61ed_uniq" ON "community_group_topics" ("group_id", "concept_id");
CREATE INDEX "community_groupmember_group_id_5a8f3a56" ON "community_groupmember" ("group_id");
CREATE INDEX "community_groupmember_user_id_fe5624f7" ON "community_groupmember" ("user_id");
CREATE INDEX "community_jointposition_event_id_d1bfc6e5" ON "community_jointposition" ("event_id");
CREATE INDEX "community_jointposition_scope_f3646ca7" ON "community_jointposition" ("scope");
CREATE INDEX "community_jointposition_series_id_f4c4f023" ON "community_jointposition" ("series_id");
CREATE INDEX "community_listing_topics_concept_id_b36398ef" ON "community_listing_topics" ("concept_id");
CREATE UNIQUE INDEX "community_listing_topics_listing_id_concept_id_23f599e0_uniq" ON "community_listing_topics" ("listing_id", "concept_id");
CREATE INDEX "community_listing_topics_listing_id_f6d683f6" ON "community_listing_topics" ("listing_id");
CREATE INDEX "community_liveanswer_phone_id_0fc3e9f1" ON "community_liveanswer" ("phone_id");
CREATE INDEX "community_liveanswer_question_id_4e458b9d" ON "community_liveanswer" ("question_id");
CREATE INDEX "community_livequestion_stage_id_32310c83" ON "community_livequestion" ("stage_id");
CREATE INDEX "community_mention_post_id_90d63bdc" ON "community_mention" ("post_id");
CREATE INDEX "community_mention_user_id_bf61a83f" ON "community_mention" ("user_id");
CREATE INDEX "community_phone_stage_id_2def1d4a" ON "community_phone" ("stage_id");
CREATE INDEX "community_post_author_id_a6c5f564" ON "community_post" ("author_id");
CREATE INDEX "community_post_thread_id_67d7c63c" ON "community_post" ("thread_id");
CREATE INDEX "community_registration_event_id_27688b38" ON "community_registration" ("event_id");
CREATE INDEX "community_registration_user_id_1ff44eb3" ON "community_registration" ("user_id");
CREATE INDEX "community_report_decided_by_id_5aeca33f" ON "community_report" ("decided_by_id");
CREATE INDEX "community_report_post_id_cbf47c40" ON "community_report" ("post_id");
CREATE INDEX "community_report_reporter_id_140ae3f3" ON "community_report" ("reporter_id");
CREATE INDEX "community_round_group_id_5b79718e" ON "community_round" ("group_id");
CREATE INDEX "community_roundnote_author_id_c92440cd" ON "community_roundnote" ("author_id");
CREATE INDEX "community_roundnote_round_id_da5e3f07" ON "community_roundnote" ("round_id");
CREATE INDEX "community_signatory_agreement_id_68518f8d" ON "community_signatory" ("agreement_id");
CREATE INDEX "community_signatory_city_id_03ebff4e" ON "community_signatory" ("city_id");
CREATE INDEX "community_thread_author_id_8cd7c473" ON "community_thread" ("author_id");
CREATE INDEX "community_thread_group_id_0758b185" ON "community_thread" ("group_id");
CREATE INDEX "community_thread_last_at_9cdbeefc" ON "community_thread" ("last_at");
CREATE INDEX "community_thread_round_id_7d1e7456" ON "community_thread" ("round_id");
CREATE INDEX "community_transfersheet_event_id_b9fb8b6d" ON "community_transfersheet" ("event_id");
CREATE INDEX "community_transfersheet_user_id_f8cb39bd" ON "community_transfersheet" ("user_id");
CREATE INDEX "community_vote_thread_id_9679b670" ON "community_vote" ("thread_id");
CREATE INDEX "community_vote_user_id_259250e4" ON "community_vote" ("user_id");
CREATE INDEX "consultation_adjudication_by_id_1e86903b" ON "consultation_adjudication" ("by_id");
CREATE INDEX "consultation_barrier_consultation_id_07e080b4" ON "consultation_barrier" ("consultation_id");
CREATE INDEX "consultation_barrierevidence_arrow_id_b62c7fbf" ON "consultation_barrierevidence" ("arrow_id");
CREATE INDEX "consultation_barrierevidence_segment_id_e9a0d564" ON "consultation_barrierevidence" ("segment_id");
CREATE INDEX "consultation_codebook_scope_c0c44d9e" ON "consultation_codebook" ("scope");
CREATE INDEX "consultation_codebook_scope_country_fe4fb03b" ON "consultation_codebook" ("scope_country");
CREATE INDEX "consultation_codebookversion_codebook_id_c2d40761" ON "consultation_codebookversion" ("codebook_id");
CREATE INDEX "consultation_codebookversion_made_by_id_527479cc" ON "consultation_codebookversion" ("made_by_id");
CREATE INDEX "consultation_coded_coder_id_f3717ab3" ON "consultation_coded" ("coder_id");
CREATE INDEX "consultation_coded_item_id_e6cdfb76" ON "consultation_coded" ("item_id");
CREATE INDEX "consultation_coder_person_id_cf928a37" ON "consultation_coder" ("person_id");
CREATE INDEX "consultation_coder_round_id_9d0e572e" ON "consultation_coder" ("round_id");
CREATE INDEX "consultation_codinground_codebook_id_46756d02" ON "consultation_codinground" ("codebook_id");
CREATE INDEX "consultation_codinground_consultation_id_ce550137" ON "consultation_codinground" ("consultation_id");
CREATE INDEX "consultation_codinground_repeats_id_f648091c" ON "consultation_codinground" ("repeats_id");
CREATE INDEX "consultation_codinground_suggesters_codinground_id_d2f42866" ON "consultation_codinground_suggesters" ("codinground_id");
CREATE UNIQUE INDEX "consultation_codinground_suggesters_codinground_id_suggester_id_687637a0_uniq" ON "consultation_codinground_suggesters" ("codinground_id", "suggester_id");
CREATE INDEX "consultation_codinground_suggesters_suggester_id_ea0d5a19" ON "consultation_codinground_suggesters" ("suggester_id");
CREATE INDEX "consultation_comparability_consultation_id_a986a436" ON "consultation_comparability" ("consultation_id");
CREATE INDEX "consultation_consent_contact_id_83b2bfdd" ON "consultation_consent" ("contact_id");
CREATE INDEX "consultation_consent_session_id_1c32ed79" ON "consultation_consent" ("session_id");
CREATE INDEX "consultation_consultation_codebook_id_0c19b482" ON "consultation_consultation" ("codebook_id");
CREATE INDEX "consultation_consultation_frame_id_b539a892" ON "consultation_consultation" ("frame_id");
CREATE INDEX "consultation_consultation_opened_by_id_8bb4e902" ON "consultation_consultation" ("opened_by_id");
CREATE INDEX "consultation_consultation_previous_id_1491bf56" ON "consultation_consultation" ("previous_id");
CREATE INDEX "consultation_consultation_scope_2af26c02" ON "consultation_consultation" ("scope");
CREATE INDEX "consultation_consultation_scope_country_64c90b73" ON "consultation_consultation" ("scope_country");
CREATE INDEX "consultation_contact_session_id_e0149d3d" ON "consultation_contact" ("session_id");
CREATE INDEX "consultation_contact_stream_id_7d598ce9" ON "consultation_contact" ("stream_id");
CREATE INDEX "consultation_contact_token_digest_1e464e7d" ON "consultation_contact" ("token_digest");
CREATE INDEX "consultation_contact_unit_6f08ce57" ON "consultation_contact" ("unit");
CREATE INDEX "consultation_frame_scope_039b1320" ON "consultation_frame" ("scope");
CREATE INDEX "consultation_frame_scope_country_bce042b5" ON "consultation_frame" ("scope_country");
CREATE INDEX "consultation_frameunit_city_id_265571d1" ON "consultation_frameunit" ("city_id");
CREATE INDEX "consultation_frameunit_version_id_04a554d8" ON "consultation_frameunit" ("version_id");
CREATE INDEX "consultation_frameversion_frame_id_1f6fc530" ON "consultation_frameversion" ("frame_id");
CREATE INDEX "consultation_frameversion_made_by_id_91ae0717" ON "consultation_frameversion" ("made_by_id");
CREATE INDEX "consultation_guideitem_stream_id_c061d4fa" ON "consultation_guideitem" ("stream_id");
CREATE INDEX "consultation_needservice_codebook_id_f1955ab8" ON "consultation_needservice" ("codebook_id");
CREATE INDEX "consultation_needservice_service_id_7db29d3c" ON "consultation_needservice" ("service_id");
CREATE INDEX "consultation_optout_address_digest_7c7f87ca" ON "consultation_optout" ("address_digest");
CREATE INDEX "consultation_optout_unit_7912786b" ON "consultation_optout" ("unit");
CREATE INDEX "consultation_pollanswer_question_id_0db76de4" ON "consultation_pollanswer" ("question_id");
CREATE INDEX "consultation_pollanswer_voter_id_8767bd38" ON "consultation_pollanswer" ("voter_id");
CREATE INDEX "consultation_pollquestion_session_id_18823aec" ON "consultation_pollquestion" ("session_id");
CREATE INDEX "consultation_pollvoter_session_id_1215acc8" ON "consultation_pollvoter" ("session_id");
CREATE INDEX "consultation_promise_consultation_id_d4e7469a" ON "consultation_promise" ("consultation_id");
CREATE INDEX "consultation_report_by_id_eb9a2a38" ON "consultation_report" ("by_id");
CREATE INDEX "consultation_report_consultation_id_b72c5aaa" ON "consultation_report" ("consultation_id");
CREATE INDEX "consultation_roundsegment_round_id_5f9dcecb" ON "consultation_roundsegment" ("round_id");
CREATE INDEX "consultation_roundsegment_segment_id_ce8e0e70" ON "consultation_roundsegment" ("segment_id");
CREATE INDEX "consultation_segment_text_id_b3b8bd6a" ON "consultation_segment" ("text_id");
CREATE INDEX "consultation_session_stream_id_4c74f874" ON "consultation_session" ("stream_id");
CREATE INDEX "consultation_sessionnote_by_id_37e1911e" ON "consultation_sessionnote" ("by_id");
CREATE INDEX "consultation_sessionnote_session_id_579725cb" ON "consultation_sessionnote" ("session_id");
CREATE INDEX "consultation_sourcetext_added_by_id_1171a506" ON "consultation_sourcetext" ("added_by_id");
CREATE INDEX "consultation_sourcetext_consultation_id_223ef48e" ON "consultation_sourcetext" ("consultation_id");
CREATE INDEX "consultation_sourcetext_session_id_bc65abd0" ON "consultation_sourcetext" ("session_id");
CREATE INDEX "consultation_sourcetext_stream_id_5d591ca4" ON "consultation_sourcetext" ("stream_id");
CREATE INDEX "consultation_sourcetext_unit_9325d95c" ON "consultation_sourcetext" ("unit");
CREATE INDEX "consultation_stream_consultation_id_59735d54" ON "consultation_stream" ("consultation_id");
CREATE INDEX "consultation_suggester_codebook_id_ef5d5f35" ON "consultation_suggester" ("codebook_id");
CREATE INDEX "consultation_suggester_scope_9247cbd3" ON "consultation_suggester" ("scope");
CREATE INDEX "consultation_weightscheme_consultation_id_df79cfd7" ON "consultation_weightscheme" ("consultation_id");
CREATE INDEX "content_object_idx" ON "wagtailcore_revision" ("content_type_id", "object_id");
CREATE INDEX "contract_agreement_city_id_28ddaf5c" ON "contract_agreement" ("city_id");
CREATE INDEX "contract_agreement_entered_by_id_6ae88fd5" ON "contract_agreement" ("entered_by_id");
CREATE INDEX "contract_agreement_scope_60811911" ON "contract_agreement" ("scope");
CREATE INDEX "contract_agreement_scope_country_881b23f5" ON "contract_agreement" ("scope_country");
CREATE INDEX "contract_agreementduty_agreement_id_1a19a72f" ON "contract_agreementduty" ("agreement_id");
CREATE INDEX "contract_agreementpost_agreement_id_181c16b2" ON "contract_agreementpost" ("agreement_id");
CREATE INDEX "contract_contract_city_id_8cab5ec0" ON "contract_contract" ("city_id");
CREATE INDEX "contract_contract_inventory_id_39192ea2" ON "contract_contract" ("inventory_id");
CREATE INDEX "contract_contract_opened_by_id_d9f5706a" ON "contract_contract" ("opened_by_id");
CREATE INDEX "contract_contract_plan_id_efdbbfb3" ON "contract_contract" ("plan_id");
CREATE INDEX "contract_contract_scope_01142841" ON "contract_contract" ("scope");
CREATE INDEX "contract_contract_scope_country_b6ea0a3e" ON "contract_contract" ("scope_country");
CREATE INDEX "contract_contractcomment_by_id_186fe7b0" ON "contract_contractcomment" ("by_id");
CREATE INDEX "contract_contractcomment_contract_id_4d35560c" ON "contract_contractcomment" ("contract_id");
CREATE INDEX "contract_contractcomment_settled_by_id_65b47c45" ON "contract_contractcomment" ("settled_by_id");
CREATE INDEX "contract_contractfile_city_id_277a2339" ON "contract_contractfile" ("city_id");
CREATE INDEX "contract_contractfile_job_id_ddd8b274" ON "contract_contractfile" ("job_id");
CREATE INDEX "contract_contractfile_scope_880b9674" ON "contract_contractfile" ("scope");
CREATE INDEX "contract_contractfile_scope_country_38660394" ON "contract_contractfile" ("scope_country");
CREATE INDEX "contract_contractfile_uploaded_by_id_8faf80ee" ON "contract_contractfile" ("uploaded_by_id");
CREATE INDEX "contract_contractstep_by_id_494a6959" ON "contract_contractstep" ("by_id");
CREATE INDEX "contract_contractstep_contract_id_e85b66bf" ON "contract_contractstep" ("contract_id");
CREATE INDEX "contract_contracttask_by_id_d4d5f42c" ON "contract_contracttask" ("by_id");
CREATE INDEX "contract_contracttask_contract_id_d47a023f" ON "contract_contracttask" ("contract_id");
CREATE INDEX "contract_contracttask_done_by_id_7409d19d" ON "contract_contracttask" ("done_by_id");
CREATE INDEX "contract_contracttask_who_id_f498fb9f" ON "contract_contracttask" ("who_id");
CREATE INDEX "contract_contractversion_by_id_991be515" ON "contract_contractversion" ("by_id");
CREATE INDEX "contract_contractversion_contract_id_c7b896a5" ON "contract_contractversion" ("contract_id");
CREATE INDEX "contract_deal_pact_id_138860cb" ON "contract_deal" ("pact_id");
CREATE INDEX "contract_dealparty_deal_id_f83891a3" ON "contract_dealparty" ("deal_id");
CREATE INDEX "contract_dealparty_party_id_5961a883" ON "contract_dealparty" ("party_id");
CREATE INDEX "contract_dossier_by_id_5d94f337" ON "contract_dossier" ("by_id");
CREATE INDEX "contract_dossier_digest_475dc580" ON "contract_dossier" ("digest");
CREATE INDEX "contract_dossier_version_id_f32c772b" ON "contract_dossier" ("version_id");
CREATE INDEX "contract_frameworkdemand_contract_id_3606840c" ON "contract_frameworkdemand" ("contract_id");
CREATE INDEX "contract_mark_by_id_f37ca4b7" ON "contract_mark" ("by_id");
CREATE INDEX "contract_mark_of_id_9eff46c1" ON "contract_mark" ("of_id");
CREATE INDEX "contract_modulecontent_changed_by_id_a287c19d" ON "contract_modulecontent" ("changed_by_id");
CREATE INDEX "contract_modulecontent_contract_id_df501c69" ON "contract_modulecontent" ("contract_id");
CREATE INDEX "contract_modulecontent_responsible_id_e6291a12" ON "contract_modulecontent" ("responsible_id");
CREATE INDEX "contract_modulepast_by_id_0564717e" ON "contract_modulepast" ("by_id");
CREATE INDEX "contract_modulepast_contract_id_cb67376e" ON "contract_modulepast" ("contract_id");
CREATE INDEX "contract_ownsection_contract_id_a1d84f69" ON "contract_ownsection" ("contract_id");
CREATE INDEX "contract_pact_city_id_55d9ac6f" ON "contract_pact" ("city_id");
CREATE INDEX "contract_pact_opened_by_id_47554bea" ON "contract_pact" ("opened_by_id");
CREATE INDEX "contract_pact_scope_20d96e26" ON "contract_pact" ("scope");
CREATE INDEX "contract_pact_scope_country_2ac3b432" ON "contract_pact" ("scope_country");
CREATE INDEX "contract_party_organisation_id_a3805b07" ON "contract_party" ("organisation_id");
CREATE INDEX "contract_party_pact_id_d0303627" ON "contract_party" ("pact_id");
CREATE INDEX "contract_picture_added_by_id_88b1b4f7" ON "contract_picture" ("added_by_id");
CREATE INDEX "contract_picture_scope_09c47936" ON "contract_picture" ("scope");
CREATE INDEX "contract_picture_scope_country_3c5f5bec" ON "contract_picture" ("scope_country");
CREATE INDEX "contract_publication_by_id_64db654d" ON "contract_publication" ("by_id");
CREATE INDEX "contract_publication_version_id_f082e852" ON "contract_publication" ("version_id");
CREATE INDEX "contract_reviewquestion_answered_by_id_572da342" ON "contract_reviewquestion" ("answered_by_id");
CREATE INDEX "contract_reviewquestion_asked_by_id_ffacf4d5" ON "contract_reviewquestion" ("asked_by_id");
CREATE INDEX "contract_reviewquestion_round_id_dff20a72" ON "contract_reviewquestion" ("round_id");
CREATE INDEX "contract_reviewround_closed_by_id_c21be582" ON "contract_reviewround" ("closed_by_id");
CREATE INDEX "contract_reviewround_contract_id_953a86e3" ON "contract_reviewround" ("contract_id");
CREATE INDEX "contract_reviewround_opened_by_id_2e6085d4" ON "contract_reviewround" ("opened_by_id");
CREATE INDEX "contract_reviewround_version_id_726dbb23" ON "contract_reviewround" ("version_id");
CREATE INDEX "contract_signatory_contract_id_986d1b7a" ON "contract_signatory" ("contract_id");
CREATE INDEX "contract_signatory_organisation_id_6e4e4062" ON "contract_signatory" ("organisation_id");
CREATE INDEX "contract_signatorycommitment_signatory_id_cb6a430f" ON "contract_signatorycommitment" ("signatory_id");
CREATE INDEX "contract_signature_recorded_by_id_4f3ae0dc" ON "contract_signature" ("recorded_by_id");
CREATE INDEX "contract_signature_signatory_id_7c88e44f" ON "contract_signature" ("signatory_id");
CREATE INDEX "contract_signature_signing_id_b5c8f6c0" ON "contract_signature" ("signing_id");
CREATE INDEX "contract_signature_token_442c8d88" ON "contract_signature" ("token");
CREATE INDEX "contract_signing_contract_id_dafe3b80" ON "contract_signing" ("contract_id");
CREATE INDEX "contract_signing_opened_by_id_b67836fb" ON "contract_signing" ("opened_by_id");
CREATE INDEX "contract_signing_version_id_11dbed1e" ON "contract_signing" ("version_id");
CREATE INDEX "contract_stateannex_contract_id_0feace83" ON "contract_stateannex" ("contract_id");
CREATE INDEX "contract_stateannex_entered_by_id_e3b0cabe" ON "contract_stateannex" ("entered_by_id");
CREATE INDEX "core_audite_content_7c950d_idx" ON "core_auditevent" ("content_type_id", "object_id");
CREATE INDEX "core_auditevent_action_b3c9b7a8" ON "core_auditevent" ("action");
CREATE INDEX "core_auditevent_actor_id_3bd0c673" ON "core_auditevent" ("actor_id");
CREATE INDEX "core_auditevent_at_3d5eb007" ON "core_auditevent" ("at");
CREATE INDEX "core_auditevent_content_type_id_1d8b5390" ON "core_auditevent" ("content_type_id");
CREATE INDEX "core_auditevent_scope_15d8116c" ON "core_auditevent" ("scope");
CREATE INDEX "core_documentversion_document_id_77c6511a" ON "core_documentversion" ("document_id");
CREATE INDEX "core_documentversion_uploaded_by_id_465815e8" ON "core_documentversion" ("uploaded_by_id");
CREATE INDEX "core_import_run_id_abbaf7_idx" ON "core_importrow" ("run_id", "verdict");
CREATE INDEX "core_importrow_run_id_ce7ba6e7" ON "core_importrow" ("run_id");
CREATE INDEX "core_importrun_actor_id_3eac24c8" ON "core_importrun" ("actor_id");
CREATE INDEX "core_importrun_scope_62ea0ad4" ON "core_importrun" ("scope");
CREATE INDEX "core_job_owner_id_5d65a52b" ON "core_job" ("owner_id");
CREATE INDEX "core_job_task_id_0cc18b0b" ON "core_job" ("task_id");
CREATE INDEX "core_mergedrecord_content_type_id_5e985f20" ON "core_mergedrecord" ("content_type_id");
CREATE INDEX "core_mergedrecord_merged_by_id_3fef0194" ON "core_mergedrecord" ("merged_by_id");
CREATE INDEX "core_notifi_user_id_bd2d4b_idx" ON "core_notification" ("user_id", "read_at");
CREATE INDEX "core_notification_user_id_6e341aac" ON "core_notification" ("user_id");
CREATE INDEX "core_notificationpreference_user_id_0f545da2" ON "core_notificationpreference" ("user_id");
CREATE INDEX "core_searchconceptlink_concept_501a8723" ON "core_searchconceptlink" ("concept");
CREATE INDEX "core_searchentry_record_id_ba87342c" ON "core_searchentry" ("record_id");
CREATE INDEX "core_searchlabel_concept_fe15d76d" ON "core_searchlabel" ("concept");
CREATE INDEX "core_searchlabel_stems_f473b418" ON "core_searchlabel" ("stems");
CREATE INDEX "core_storeddocument_scope_496985bf" ON "core_storeddocument" ("scope");
CREATE INDEX "core_storeddocument_scope_country_346211be" ON "core_storeddocument" ("scope_country");
CREATE INDEX "core_text_author_id_864080b3" ON "core_text" ("author_id");
CREATE INDEX "core_text_content_type_id_5303a480" ON "core_text" ("content_type_id");
CREATE INDEX "core_text_lang_4212fe_idx" ON "core_text" ("lang", "origin");
CREATE INDEX "core_text_reviewed_by_id_21ca4225" ON "core_text" ("reviewed_by_id");
CREATE TRIGGER delete_wagtailsearch_indexentry_fts AFTER DELETE ON wagtailsearch_indexentry BEGIN DELETE FROM wagtailsearch_indexentry_fts WHERE rowid=OLD.id; END;
CREATE INDEX "diagnosis_asked_asked_by_id_73aedb16" ON "diagnosis_asked" ("asked_by_id");
CREATE INDEX "diagnosis_asked_assessment_id_2e6007d2" ON "diagnosis_asked" ("assessment_id");
CREATE INDEX "diagnosis_asked_person_id_55267a3e" ON "diagnosis_asked" ("person_id");
CREATE INDEX "diagnosis_assessment_opened_by_id_a8bf25a8" ON "diagnosis_assessment" ("opened_by_id");
CREATE INDEX "diagnosis_assessment_previous_id_c03309da" ON "diagnosis_assessment" ("previous_id");
CREATE INDEX "diagnosis_assessment_questionnaire_id_423746f2" ON "diagnosis_assessment" ("questionnaire_id");
CREATE INDEX "diagnosis_assessment_scope_ce4c6e0d" ON "diagnosis_assessment" ("scope");
CREATE INDEX "diagnosis_assessment_scope_country_ab083992" ON "diagnosis_assessment" ("scope_country");
CREATE INDEX "diagnosis_evidence_assessment_id_cd2afea6" ON "diagnosis_evidence" ("assessment_id");
CREATE INDEX "diagnosis_evidence_by_id_4ccd1550" ON "diagnosis_evidence" ("by_id");
CREATE INDEX "diagnosis_evidence_document_id_37f76da4" ON "diagnosis_evidence" ("document_id");
CREATE INDEX "diagnosis_participation_assessment_id_f4f36a63" ON "diagnosis_participation" ("assessment_id");
CREATE INDEX "diagnosis_participation_person_id_608771fa" ON "diagnosis_participation" ("person_id");
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");
CREATE INDEX "django_task_backend_071754_idx" ON "django_tasks_database_dbtaskresult" ("backend_name");
CREATE INDEX "django_task_queue_n_99c321_idx" ON "django_tasks_database_dbtaskresult" ("queue_name");
CREATE INDEX "ecosystem_actor_scope_4e4a6104" ON "ecosystem_actor" ("scope");
CREATE INDEX "ecosystem_actor_scope_country_2c09a013" ON "ecosystem_actor" ("scope_country");
CREATE INDEX "ecosystem_ambition_scope_0ce031cc" ON "ecosystem_ambition" ("scope");
CREATE INDEX "ecosystem_ambition_scope_country_bc89abb7" ON "ecosystem_ambition" ("scope_country");
CREATE INDEX "ecosystem_ambitionstand_ambition_id_5d512162" ON "ecosystem_ambitionstand" ("ambition_id");
CREATE INDEX "ecosystem_ambitionstand_city_id_0640aa52" ON "ecosystem_ambitionstand" ("city_id");
CREATE INDEX "ecosystem_ambitionstand_scope_4710175f" ON "ecosystem_ambitionstand" ("scope");
CREATE INDEX "ecosystem_ambitionstand_scope_country_754c99f9" ON "ecosystem_ambitionstand" ("scope_country");
CREATE INDEX "ecosystem_assistancerequest_answered_by_id_e5df54ac" ON "ecosystem_assistancerequest" ("answered_by_id");
CREATE INDEX "ecosystem_assistancerequest_asked_by_id_9de3ca8d" ON "ecosystem_assistancerequest" ("asked_by_id");
CREATE INDEX "ecosystem_assistancerequest_country_id_73a92d3e" ON "ecosystem_assistancerequest" ("country_id");
CREATE INDEX "ecosystem_assistancerequest_item_id_bcdd1cd0" ON "ecosystem_assistancerequest" ("item_id");
CREATE INDEX "ecosystem_assistancerequest_scope_181829da" ON "ecosystem_assistancerequest" ("scope");
CREATE INDEX "ecosystem_assistancerequest_scope_country_22a30dfe" ON "ecosystem_assistancerequest" ("scope_country");
CREATE INDEX "ecosystem_body_platform_id_ff0aeec5" ON "ecosystem_body" ("platform_id");
CREATE INDEX "ecosystem_body_scope_2ab31ddf" ON "ecosystem_body" ("scope");
CREATE INDEX "ecosystem_body_scope_country_2871d551" ON "ecosystem_body" ("scope_country");
CREATE INDEX "ecosystem_body_works_with_from_body_id_8a26f454" ON "ecosystem_body_works_with" ("from_body_id");
CREATE UNIQUE INDEX "ecosystem_body_works_with_from_body_id_to_body_id_1c5395f3_uniq" ON "ecosystem_body_works_with" ("from_body_id", "to_body_id");
CREATE INDEX "ecosystem_body_works_with_to_body_id_7ae40449" ON "ecosystem_body_works_with" ("to_body_id");
CREATE INDEX "ecosystem_bodymember_actor_id_a18843c5" ON "ecosystem_bodymember" ("actor_id");
CREATE INDEX "ecosystem_bodymember_body_id_54ac2ce1" ON "ecosystem_bodymember" ("body_id");
CREATE INDEX "ecosystem_bodymember_city_id_e1dfe59d" ON "ecosystem_bodymember" ("city_id");
CREATE INDEX "ecosystem_clusterdecision_country_id_6bd7b7ba" ON "ecosystem_clusterdecision" ("country_id");
CREATE INDEX "ecosystem_clusterdecision_decided_by_id_ff597003" ON "ecosystem_clusterdecision" ("decided_by_id");
CREATE INDEX "ecosystem_clusterdecision_review_id_8c8385c1" ON "ecosystem_clusterdecision" ("review_id");
CREATE INDEX "ecosystem_clusterdecision_typology_id_893fa425" ON "ecosystem_clusterdecision" ("typology_id");
CREATE INDEX "ecosystem_continuityitem_owner_id_a4ebcb52" ON "ecosystem_continuityitem" ("owner_id");
CREATE INDEX "ecosystem_continuityitem_scope_bc14c862" ON "ecosystem_continuityitem" ("scope");
CREATE INDEX "ecosystem_continuityitem_scope_country_2a48a0a0" ON "ecosystem_continuityitem" ("scope_country");
CREATE INDEX "ecosystem_countryreview_country_id_830f1301" ON "ecosystem_countryreview" ("country_id");
CREATE INDEX "ecosystem_countryreview_round_id_94080801" ON "ecosystem_countryreview" ("round_id");
CREATE INDEX "ecosystem_countryreview_scope_630a0b84" ON "ecosystem_countryreview" ("scope");
CREATE INDEX "ecosystem_countryreview_scope_country_9f8efeeb" ON "ecosystem_countryreview" ("scope_country");
CREATE INDEX "ecosystem_crosscheckrun_made_by_id_cdd4aed5" ON "ecosystem_crosscheckrun" ("made_by_id");
CREATE INDEX "ecosystem_crosscheckrun_round_id_b3702c41" ON "ecosystem_crosscheckrun" ("round_id");
CREATE INDEX "ecosystem_decision_meeting_id_b827271b" ON "ecosystem_decision" ("meeting_id");
CREATE INDEX "ecosystem_decision_owner_id_d5d95715" ON "ecosystem_decision" ("owner_id");
CREATE INDEX "ecosystem_decision_scope_cfa1a74a" ON "ecosystem_decision" ("scope");
CREATE INDEX "ecosystem_decision_scope_country_88149bf5" ON "ecosystem_decision" ("scope_country");
CREATE INDEX "ecosystem_deliverable_document_id_0c8efdde" ON "ecosystem_deliverable" ("document_id");
CREATE INDEX "ecosystem_deliverable_item_id_43debb9e" ON "ecosystem_deliverable" ("item_id");
CREATE INDEX "ecosystem_fieldevidence_document_id_6e5bdb95" ON "ecosystem_fieldevidence" ("document_id");
CREATE INDEX "ecosystem_fieldevidence_profile_id_89346111" ON "ecosystem_fieldevidence" ("profile_id");
CREATE INDEX "ecosystem_fieldevidence_scope_7682607f" ON "ecosystem_fieldevidence" ("scope");
CREATE INDEX "ecosystem_fieldevidence_scope_country_77d1bed9" ON "ecosystem_fieldevidence" ("scope_country");
CREATE INDEX "ecosystem_formalstep_agreement_id_c6f6c33b" ON "ecosystem_formalstep" ("agreement_id");
CREATE INDEX "ecosystem_formalstep_document_id_2d2dca0d" ON "ecosystem_formalstep" ("document_id");
CREATE INDEX "ecosystem_formalstep_made_by_id_a77d3ef4" ON "ecosystem_formalstep" ("made_by_id");
CREATE INDEX "ecosystem_formalstep_platform_id_598ba57c" ON "ecosystem_formalstep" ("platform_id");
CREATE INDEX "ecosystem_formalstep_scope_0101c267" ON "ecosystem_formalstep" ("scope");
CREATE INDEX "ecosystem_formalstep_scope_country_8e891142" ON "ecosystem_formalstep" ("scope_country");
CREATE INDEX "ecosystem_framework_owner_id_2ba3d18d" ON "ecosystem_framework" ("owner_id");
CREATE INDEX "ecosystem_framework_scope_8ddc1d1a" ON "ecosystem_framework" ("scope");
CREATE INDEX "ecosystem_framework_scope_country_6d020f97" ON "ecosystem_framework" ("scope_country");
CREATE INDEX "ecosystem_goal_owner_id_7f02c076" ON "ecosystem_goal" ("owner_id");
CREATE INDEX "ecosystem_goal_scope_a0aff8b8" ON "ecosystem_goal" ("scope");
CREATE INDEX "ecosystem_goal_scope_country_c1b0d21d" ON "ecosystem_goal" ("scope_country");
CREATE INDEX "ecosystem_governancebody_first_published_at_c69d77fb" ON "ecosystem_governancebody" ("first_published_at");
CREATE INDEX "ecosystem_governancebody_latest_revision_id_80ece1f3" ON "ecosystem_governancebody" ("latest_revision_id");
CREATE INDEX "ecosystem_governancebody_live_revision_id_b4e9dfda" ON "ecosystem_governancebody" ("live_revision_id");
CREATE INDEX "ecosystem_governancebody_locked_by_id_753bd120" ON "ecosystem_governancebody" ("locked_by_id");
CREATE INDEX "ecosystem_governancebody_owner_id_f06a82a7" ON "ecosystem_governancebody" ("owner_id");
CREATE INDEX "ecosystem_governancebody_recorded_by_id_0c59c22b" ON "ecosystem_governancebody" ("recorded_by_id");
CREATE INDEX "ecosystem_governancebody_source_id_b3c3f796" ON "ecosystem_governancebody" ("source_id");
CREATE INDEX "ecosystem_governancebody_works_with_from_governancebody_id_b596b4ca" ON "ecosystem_governancebody_works_with" ("from_governancebody_id");
CREATE UNIQUE INDEX "ecosystem_governancebody_works_with_from_governancebody_id_to_governancebody_id_94d691a2_uniq" ON "ecosystem_governancebody_works_with" ("from_governancebody_id", "to_governancebody_id");
CREATE INDEX "ecosystem_governancebody_works_with_to_governancebody_id_58c7fb34" ON "ecosystem_governancebody_works_with" ("to_governancebody_id");
CREATE INDEX "ecosystem_handedin_by_id_d056e8bd" ON "ecosystem_handedin" ("by_id");
CREATE INDEX "ecosystem_handedin_review_id_5c920149" ON "ecosystem_handedin" ("review_id");
CREATE INDEX "ecosystem_judgement_actor_id_0a8ca711" ON "ecosystem_judgement" ("actor_id");
CREATE INDEX "ecosystem_judgement_framework_id_f0e5e721" ON "ecosystem_judgement" ("framework_id");
CREATE INDEX "ecosystem_judgement_need_id_2a358ee7" ON "ecosystem_judgement" ("need_id");
CREATE INDEX "ecosystem_meeting_document_id_c4441598" ON "ecosystem_meeting" ("document_id");
CREATE INDEX "ecosystem_meeting_owner_id_6a7e1dc6" ON "ecosystem_meeting" ("owner_id");
CREATE INDEX "ecosystem_meeting_scope_0cd36402" ON "ecosystem_meeting" ("scope");
CREATE INDEX "ecosystem_meeting_scope_country_2acc6958" ON "ecosystem_meeting" ("scope_country");
CREATE INDEX "ecosystem_mentoring_item_id_71d9b3b7" ON "ecosystem_mentoring" ("item_id");
CREATE INDEX "ecosystem_mentoring_mentor_id_94b0e3be" ON "ecosystem_mentoring" ("mentor_id");
CREATE INDEX "ecosystem_mentoring_topics_concept_id_333c3eb5" ON "ecosystem_mentoring_topics" ("concept_id");
CREATE INDEX "ecosystem_mentoring_topics_mentoring_id_2d1def79" ON "ecosystem_mentoring_topics" ("mentoring_id");
CREATE UNIQUE INDEX "ecosystem_mentoring_topics_mentoring_id_concept_id_616aac86_uniq" ON "ecosystem_mentoring_topics" ("mentoring_id", "concept_id");
CREATE INDEX "ecosystem_mentoringsession_mentoring_id_3af66fcd" ON "ecosystem_mentoringsession" ("mentoring_id");
CREATE INDEX "ecosystem_mentoringsession_noted_by_id_ba5fb564" ON "ecosystem_mentoringsession" ("noted_by_id");
CREATE INDEX "ecosystem_moderation_handed_in_id_16b97d08" ON "ecosystem_moderation" ("handed_in_id");
CREATE INDEX "ecosystem_moderation_person_id_2833caa2" ON "ecosystem_moderation" ("person_id");
CREATE INDEX "ecosystem_moneystream_beside_id_76028682" ON "ecosystem_moneystream" ("beside_id");
CREATE INDEX "ecosystem_moneystream_owner_id_524c37a4" ON "ecosystem_moneystream" ("owner_id");
CREATE INDEX "ecosystem_moneystream_scope_48818e36" ON "ecosystem_moneystream" ("scope");
CREATE INDEX "ecosystem_moneystream_scope_country_48df98b5" ON "ecosystem_moneystream" ("scope_country");
CREATE INDEX "ecosystem_outreachcity_city_id_8593ab2c" ON "ecosystem_outreachcity" ("city_id");
CREATE INDEX "ecosystem_outreachcity_owner_id_4d8db48e" ON "ecosystem_outreachcity" ("owner_id");
CREATE INDEX "ecosystem_outreachcity_scope_c692810b" ON "ecosystem_outreachcity" ("scope");
CREATE INDEX "ecosystem_outreachcity_scope_country_d18f1ea4" ON "ecosystem_outreachcity" ("scope_country");
CREATE INDEX "ecosystem_plancomment_author_id_c1b962cb" ON "ecosystem_plancomment" ("author_id");
CREATE INDEX "ecosystem_plancomment_item_id_1ed61d5a" ON "ecosystem_plancomment" ("item_id");
CREATE INDEX "ecosystem_plancomment_plan_id_7ac9170a" ON "ecosystem_plancomment" ("plan_id");
CREATE INDEX "ecosystem_planeffect_item_id_56342b92" ON "ecosystem_planeffect" ("item_id");
CREATE INDEX "ecosystem_planeffect_plan_id_c1d5939f" ON "ecosystem_planeffect" ("plan_id");
CREATE INDEX "ecosystem_planitem_plan_id_2bc40abd" ON "ecosystem_planitem" ("plan_id");
CREATE INDEX "ecosystem_platform_cities_city_id_566d8e85" ON "ecosystem_platform_cities" ("city_id");
CREATE INDEX "ecosystem_platform_cities_platform_id_154e8fb3" ON "ecosystem_platform_cities" ("platform_id");
CREATE UNIQUE INDEX "ecosystem_platform_cities_platform_id_city_id_9472227a_uniq" ON "ecosystem_platform_cities" ("platform_id", "city_id");
CREATE INDEX "ecosystem_platform_first_published_at_0703c6b6" ON "ecosystem_platform" ("first_published_at");
CREATE INDEX "ecosystem_platform_latest_revision_id_b3beeccb" ON "ecosystem_platform" ("latest_revision_id");
CREATE INDEX "ecosystem_platform_live_revision_id_7064e7b2" ON "ecosystem_platform" ("live_revision_id");
CREATE INDEX "ecosystem_platform_locked_by_id_42b594f8" ON "ecosystem_platform" ("locked_by_id");
CREATE INDEX "ecosystem_platform_owner_id_a678c04f" ON "ecosystem_platform" ("owner_id");
CREATE INDEX "ecosystem_platform_recorded_by_id_3b61db5f" ON "ecosystem_platform" ("recorded_by_id");
CREATE INDEX "ecosystem_platform_source_id_61167631" ON "ecosystem_platform" ("source_id");
CREATE INDEX "ecosystem_platformoffer_body_id_25964a4f" ON "ecosystem_platformoffer" ("body_id");
CREATE INDEX "ecosystem_platformoffer_provider_id_c176626c" ON "ecosystem_platformoffer" ("provider_id");
CREATE INDEX "ecosystem_platformoffer_scope_country_13554313" ON "ecosystem_platformoffer" ("scope_country");
CREATE INDEX "ecosystem_platformoffer_scope_e98e9b52" ON "ecosystem_platformoffer" ("scope");
CREATE INDEX "ecosystem_policyneed_owner_id_354b8654" ON "ecosystem_policyneed" ("owner_id");
CREATE INDEX "ecosystem_policyneed_scope_country_23acb8d4" ON "ecosystem_policyneed" ("scope_country");
CREATE INDEX "ecosystem_policyneed_scope_dc82c6c9" ON "ecosystem_policyneed" ("scope");
CREATE INDEX "ecosystem_programmecountry_country_id_fde971c6" ON "ecosystem_programmecountry" ("country_id");
CREATE INDEX "ecosystem_programmecountry_programme_id_9666b5d2" ON "ecosystem_programmecountry" ("programme_id");
CREATE INDEX "ecosystem_programmefloor_programme_id_f9753359" ON "ecosystem_programmefloor" ("programme_id");
CREATE INDEX "ecosystem_programmepin_country_id_5b943b3b" ON "ecosystem_programmepin" ("country_id");
CREATE INDEX "ecosystem_programmepin_made_by_id_254c3fdd" ON "ecosystem_programmepin" ("made_by_id");
CREATE INDEX "ecosystem_programmepin_programme_id_5e9740df" ON "ecosystem_programmepin" ("programme_id");
CREATE INDEX "ecosystem_programmerun_made_by_id_a0dd7665" ON "ecosystem_programmerun" ("made_by_id");
CREATE INDEX "ecosystem_programmerun_programme_id_cb635213" ON "ecosystem_programmerun" ("programme_id");
CREATE INDEX "ecosystem_programmeservice_key_01a978fa" ON "ecosystem_programmeservice" ("key");
CREATE INDEX "ecosystem_programmeservice_programme_id_14476803" ON "ecosystem_programmeservice" ("programme_id");
CREATE INDEX "ecosystem_promise_owner_id_796f4eea" ON "ecosystem_promise" ("owner_id");
CREATE INDEX "ecosystem_promise_scope_country_38cef3d0" ON "ecosystem_promise" ("scope_country");
CREATE INDEX "ecosystem_promise_scope_e3f96631" ON "ecosystem_promise" ("scope");
CREATE INDEX "ecosystem_reviewevidence_by_id_ca13ea13" ON "ecosystem_reviewevidence" ("by_id");
CREATE INDEX "ecosystem_reviewevidence_document_id_3c962c4f" ON "ecosystem_reviewevidence" ("document_id");
CREATE INDEX "ecosystem_reviewevidence_review_id_2a24050b" ON "ecosystem_reviewevidence" ("review_id");
CREATE INDEX "ecosystem_reviewfact_by_id_7c33b086" ON "ecosystem_reviewfact" ("by_id");
CREATE INDEX "ecosystem_reviewfact_review_id_53c1ed66" ON "ecosystem_reviewfact" ("review_id");
CREATE INDEX "ecosystem_reviewround_opened_by_id_d3d2e4a4" ON "ecosystem_reviewround" ("opened_by_id");
CREATE INDEX "ecosystem_reviewround_typology_id_49cd3298" ON "ecosystem_reviewround" ("typology_id");
CREATE INDEX "ecosystem_routecheck_stage_id_b192e70a" ON "ecosystem_routecheck" ("stage_id");
CREATE INDEX "ecosystem_routestage_scope_bceebc19" ON "ecosystem_routestage" ("scope");
CREATE INDEX "ecosystem_routestage_scope_country_60e691ef" ON "ecosystem_routestage" ("scope_country");
CREATE INDEX "ecosystem_standing_scope_country_f407065d" ON "ecosystem_standing" ("scope_country");
CREATE INDEX "ecosystem_standing_scope_f652d503" ON "ecosystem_standing" ("scope");
CREATE INDEX "ecosystem_supportplan_country_id_d299b4b5" ON "ecosystem_supportplan" ("country_id");
CREATE INDEX "ecosystem_supportplan_owner_id_3051be90" ON "ecosystem_supportplan" ("owner_id");
CREATE INDEX "ecosystem_supportplan_run_id_4dc30cd6" ON "ecosystem_supportplan" ("run_id");
CREATE INDEX "ecosystem_supportplan_scope_country_eb2356c6" ON "ecosystem_supportplan" ("scope_country");
CREATE INDEX "ecosystem_supportplan_scope_ea619fdc" ON "ecosystem_supportplan" ("scope");
CREATE INDEX "ecosystem_tie_scope_7d7729e2" ON "ecosystem_tie" ("scope");
CREATE INDEX "ecosystem_tie_scope_country_cd2df678" ON "ecosystem_tie" ("scope_country");
CREATE INDEX "ecosystem_tie_source_id_1813495e" ON "ecosystem_tie" ("source_id");
CREATE INDEX "ecosystem_tie_target_id_25e3656e" ON "ecosystem_tie" ("target_id");
CREATE INDEX "ecosystem_typologyversion_added_by_id_c310e05e" ON "ecosystem_typologyversion" ("added_by_id");
CREATE INDEX "ecosystem_typologyversion_adopted_by_id_38a1245d" ON "ecosystem_typologyversion" ("adopted_by_id");
CREATE INDEX "ecosystem_worknote_owner_id_55131e01" ON "ecosystem_worknote" ("owner_id");
CREATE INDEX "ecosystem_worknote_scope_country_fbf48c8d" ON "ecosystem_worknote" ("scope_country");
CREATE INDEX "ecosystem_worknote_scope_f6473b33" ON "ecosystem_worknote" ("scope");
CREATE INDEX "ecosystem_workstate_actor_id_87eca041" ON "ecosystem_workstate" ("actor_id");
CREATE INDEX "ecosystem_workstate_scope_711a5609" ON "ecosystem_workstate" ("scope");
CREATE INDEX "exchange_activity_application_id_002e5922" ON "exchange_activity" ("application_id");
CREATE INDEX "exchange_application_answering_id_5a8928ff" ON "exchange_application" ("answering_id");
CREATE INDEX "exchange_application_call_id_e86af21d" ON "exchange_application" ("call_id");
CREATE INDEX "exchange_application_merged_into_id_5c634335" ON "exchange_application" ("merged_into_id");
CREATE INDEX "exchange_application_scope_b21dcb64" ON "exchange_application" ("scope");
CREATE INDEX "exchange_application_scope_country_f0d9b7b4" ON "exchange_application" ("scope_country");
CREATE INDEX "exchange_author_application_id_2cecfbc9" ON "exchange_author" ("application_id");
CREATE INDEX "exchange_author_person_id_5e215f66" ON "exchange_author" ("person_id");
CREATE INDEX "exchange_award_call_id_0d9480a3" ON "exchange_award" ("call_id");
CREATE INDEX "exchange_award_winner_id_3c69eac9" ON "exchange_award" ("winner_id");
CREATE INDEX "exchange_call_made_by_id_25028fca" ON "exchange_call" ("made_by_id");
CREATE INDEX "exchange_call_programme_id_87d8ffdb" ON "exchange_call" ("programme_id");
CREATE INDEX "exchange_callside_call_id_e756bc15" ON "exchange_callside" ("call_id");
CREATE INDEX "exchange_callside_collection_id_8e52c427" ON "exchange_callside" ("collection_id");
CREATE INDEX "exchange_callside_version_id_6426dcd8" ON "exchange_callside" ("version_id");
CREATE INDEX "exchange_cohort_group_id_d7dede8c" ON "exchange_cohort" ("group_id");
CREATE INDEX "exchange_consent_agreement_id_e3f87bc9" ON "exchange_consent" ("agreement_id");
CREATE INDEX "exchange_consent_by_id_a762bd4c" ON "exchange_consent" ("by_id");
CREATE INDEX "exchange_consent_member_id_f7031b60" ON "exchange_consent" ("member_id");
CREATE INDEX "exchange_decision_application_id_4d3636ac" ON "exchange_decision" ("application_id");
CREATE INDEX "exchange_decision_by_id_c028569d" ON "exchange_decision" ("by_id");
CREATE INDEX "exchange_goal_match_id_f30213b7" ON "exchange_goal" ("match_id");
CREATE INDEX "exchange_match_call_id_a48fa3ef" ON "exchange_match" ("call_id");
CREATE INDEX "exchange_match_run_id_7158d3fc" ON "exchange_match" ("run_id");
CREATE INDEX "exchange_matchmember_application_id_0830685d" ON "exchange_matchmember" ("application_id");
CREATE INDEX "exchange_matchmember_match_id_354bba3c" ON "exchange_matchmember" ("match_id");
CREATE INDEX "exchange_pilotreport_application_id_a662a7b7" ON "exchange_pilotreport" ("application_id");
CREATE INDEX "exchange_pilotreport_written_by_id_14b276c0" ON "exchange_pilotreport" ("written_by_id");
CREATE INDEX "exchange_pin_call_id_6d83aac6" ON "exchange_pin" ("call_id");
CREATE INDEX "exchange_pin_made_by_id_945d0aeb" ON "exchange_pin" ("made_by_id");
CREATE INDEX "exchange_pin_one_id_88e064e5" ON "exchange_pin" ("one_id");
CREATE INDEX "exchange_pin_other_id_0eb2d8da" ON "exchange_pin" ("other_id");
CREATE INDEX "exchange_preference_application_id_2f33f951" ON "exchange_preference" ("application_id");
CREATE INDEX "exchange_preference_other_id_ce639eda" ON "exchange_preference" ("other_id");
CREATE INDEX "exchange_programme_scope_country_c8f73ff8" ON "exchange_programme" ("scope_country");
CREATE INDEX "exchange_programme_scope_ea24885e" ON "exchange_programme" ("scope");
CREATE INDEX "exchange_review_application_id_720e10d3" ON "exchange_review" ("application_id");
CREATE INDEX "exchange_review_reviewer_id_76086de6" ON "exchange_review" ("reviewer_id");
CREATE INDEX "exchange_run_call_id_3694dc8e" ON "exchange_run" ("call_id");
CREATE INDEX "exchange_run_made_by_id_94f643e4" ON "exchange_run" ("made_by_id");
CREATE INDEX "exchange_testbed_scope_a7d2f8fc" ON "exchange_testbed" ("scope");
CREATE INDEX "exchange_testbed_scope_country_5f1af4f8" ON "exchange_testbed" ("scope_country");
CREATE INDEX "exchange_testbedrequest_answered_by_id_ffa5b7df" ON "exchange_testbedrequest" ("answered_by_id");
CREATE INDEX "exchange_testbedrequest_asked_by_id_b6db4f9d" ON "exchange_testbedrequest" ("asked_by_id");
CREATE INDEX "exchange_testbedrequest_scope_1d8579fb" ON "exchange_testbedrequest" ("scope");
CREATE INDEX "exchange_testbedrequest_scope_country_0df224fd" ON "exchange_testbedrequest" ("scope_country");
CREATE INDEX "exchange_testbedrequest_testbed_id_c284fe4a" ON "exchange_testbedrequest" ("testbed_id");
CREATE INDEX "exchange_visit_host_id_a446d1cb" ON "exchange_visit" ("host_id");
CREATE INDEX "exchange_visit_match_id_5ecd7f5f" ON "exchange_visit" ("match_id");
CREATE INDEX "exchange_visitcost_visit_id_0df4f545" ON "exchange_visitcost" ("visit_id");
CREATE INDEX "federation__kind_baab12_idx" ON "federation_held" ("kind", "key");
CREATE INDEX "federation__peer_id_3c44a9_idx" ON "federation_held" ("peer_id", "state");
CREATE INDEX "federation_held_peer_id_b88cd1cb" ON "federation_held" ("peer_id");
CREATE INDEX "federation_strand_peer_id_8ea0ed12" ON "federation_strand" ("peer_id");
CREATE INDEX "finance_budgetyear_entered_by_id_7a7d3dc9" ON "finance_budgetyear" ("entered_by_id");
CREATE INDEX "finance_budgetyear_investment_id_b9da2c2d" ON "finance_budgetyear" ("investment_id");
CREATE INDEX "finance_bundling_job_id_9a6870d5" ON "finance_bundling" ("job_id");
CREATE INDEX "finance_bundling_made_by_id_3d87b63c" ON "finance_bundling" ("made_by_id");
CREATE INDEX "finance_bundling_scope_0a8d8283" ON "finance_bundling" ("scope");
CREATE INDEX "finance_bundling_scope_country_e048ba94" ON "finance_bundling" ("scope_country");
CREATE INDEX "finance_bundlingcity_bundling_id_5ddc8015" ON "finance_bundlingcity" ("bundling_id");
CREATE INDEX "finance_bundlingcity_scope_63a58666" ON "finance_bundlingcity" ("scope");
CREATE INDEX "finance_capitalpolicy_entered_by_id_fc0663fa" ON "finance_capitalpolicy" ("entered_by_id");
CREATE INDEX "finance_capitalpolicy_investment_id_2d8a05e7" ON "finance_capitalpolicy" ("investment_id");
CREATE INDEX "finance_capitalsource_entered_by_id_3e040ff8" ON "finance_capitalsource" ("entered_by_id");
CREATE INDEX "finance_capitalsource_investment_id_53c9f57d" ON "finance_capitalsource" ("investment_id");
CREATE INDEX "finance_costrow_entered_by_id_13ff7022" ON "finance_costrow" ("entered_by_id");
CREATE INDEX "finance_costrow_investment_id_f8180db8" ON "finance_costrow" ("investment_id");
CREATE INDEX "finance_energycommunity_city_id_8901bcc0" ON "finance_energycommunity" ("city_id");
CREATE INDEX "finance_energycommunity_entered_by_id_5bc95ac8" ON "finance_energycommunity" ("entered_by_id");
CREATE INDEX "finance_energycommunity_scope_95b8bed3" ON "finance_energycommunity" ("scope");
CREATE INDEX "finance_energycommunity_scope_country_5b0c4022" ON "finance_energycommunity" ("scope_country");
CREATE INDEX "finance_fieldmoney_entered_by_id_88c1e598" ON "finance_fieldmoney" ("entered_by_id");
CREATE INDEX "finance_fieldmoney_investment_id_2c3d7f89" ON "finance_fieldmoney" ("investment_id");
CREATE INDEX "finance_fundingsource_entered_by_id_9803b5bc" ON "finance_fundingsource" ("entered_by_id");
CREATE INDEX "finance_fundingsource_investment_id_b81b4bca" ON "finance_fundingsource" ("investment_id");
CREATE INDEX "finance_incomesource_entered_by_id_eebe6bf3" ON "finance_incomesource" ("entered_by_id");
CREATE INDEX "finance_incomesource_investment_id_57bbe0aa" ON "finance_incomesource" ("investment_id");
CREATE INDEX "finance_investmentbarrier_entered_by_id_fa14c89d" ON "finance_investmentbarrier" ("entered_by_id");
CREATE INDEX "finance_investmentbarrier_investment_id_45093fd8" ON "finance_investmentbarrier" ("investment_id");
CREATE INDEX "finance_investmentplan_opened_by_id_1afe93bd" ON "finance_investmentplan" ("opened_by_id");
CREATE INDEX "finance_investmentrisk_entered_by_id_08f8e497" ON "finance_investmentrisk" ("entered_by_id");
CREATE INDEX "finance_investmentrisk_investment_id_c7f19d02" ON "finance_investmentrisk" ("investment_id");
CREATE INDEX "finance_investmentversion_by_id_371341f7" ON "finance_investmentversion" ("by_id");
CREATE INDEX "finance_investor_entered_by_id_ef1a7bd1" ON "finance_investor" ("entered_by_id");
CREATE INDEX "finance_investor_investment_id_0508c220" ON "finance_investor" ("investment_id");
CREATE INDEX "finance_investoractivity_entered_by_id_7d3fbf28" ON "finance_investoractivity" ("entered_by_id");
CREATE INDEX "finance_investoractivity_investment_id_90fb6f84" ON "finance_investoractivity" ("investment_id");
CREATE INDEX "finance_moneyindicator_entered_by_id_8c2b20a2" ON "finance_moneyindicator" ("entered_by_id");
CREATE INDEX "finance_moneyindicator_investment_id_386984bd" ON "finance_moneyindicator" ("investment_id");
CREATE INDEX "finance_project_actions_action_id_43bffeec" ON "finance_project_actions" ("action_id");
CREATE INDEX "finance_project_actions_project_id_3f33728f" ON "finance_project_actions" ("project_id");
CREATE UNIQUE INDEX "finance_project_actions_project_id_action_id_de9b9c69_uniq" ON "finance_project_actions" ("project_id", "action_id");
CREATE INDEX "finance_project_city_id_58f0bca3" ON "finance_project" ("city_id");
CREATE INDEX "finance_project_entered_by_id_7414c691" ON "finance_project" ("entered_by_id");
CREATE INDEX "finance_project_plan_id_2dfb6064" ON "finance_project" ("plan_id");
CREATE INDEX "finance_project_scope_country_2d2f802b" ON "finance_project" ("scope_country");
CREATE INDEX "finance_project_scope_e5fdaad0" ON "finance_project" ("scope");
CREATE INDEX "finance_projectsource_project_id_1112dfc7" ON "finance_projectsource" ("project_id");
CREATE INDEX "formstate_user_object" ON "wagtailadmin_formstate" ("user_id", "content_type_id", "object_id", "parent_object_id");
CREATE INDEX "funding_countryroute_country_id_9b836dfa" ON "funding_countryroute" ("country_id");
CREATE INDEX "funding_countryroute_first_published_at_e55412f0" ON "funding_countryroute" ("first_published_at");
CREATE INDEX "funding_countryroute_latest_revision_id_3805ebab" ON "funding_countryroute" ("latest_revision_id");
CREATE INDEX "funding_countryroute_live_revision_id_b46f5571" ON "funding_countryroute" ("live_revision_id");
CREATE INDEX "funding_countryroute_locked_by_id_af659b29" ON "funding_countryroute" ("locked_by_id");
CREATE INDEX "funding_countryroute_owner_id_6c2660c3" ON "funding_countryroute" ("owner_id");
CREATE INDEX "funding_countryroute_programme_id_409b13ad" ON "funding_countryroute" ("programme_id");
CREATE INDEX "funding_countryroute_recorded_by_id_8a01bc5a" ON "funding_countryroute" ("recorded_by_id");
CREATE INDEX "funding_countryroute_source_id_6ecb9773" ON "funding_countryroute" ("source_id");
CREATE INDEX "funding_deadline_opportunity_id_96ddfa01" ON "funding_deadline" ("opportunity_id");
CREATE INDEX "funding_fundingproject_about_baeb7f3b" ON "funding_fundingproject" ("about");
CREATE INDEX "funding_fundingproject_scope_5972a066" ON "funding_fundingproject" ("scope");
CREATE INDEX "funding_fundingproject_scope_country_e159692f" ON "funding_fundingproject" ("scope_country");
CREATE INDEX "funding_fundingproject_themes_concept_id_ab42efd8" ON "funding_fundingproject_themes" ("concept_id");
CREATE INDEX "funding_fundingproject_themes_fundingproject_id_57c4d185" ON "funding_fundingproject_themes" ("fundingproject_id");
CREATE UNIQUE INDEX "funding_fundingproject_themes_fundingproject_id_concept_id_d7d14bbf_uniq" ON "funding_fundingproject_themes" ("fundingproject_id", "concept_id");
CREATE INDEX "funding_opportunity_countries_country_id_4d363895" ON "funding_opportunity_countries" ("country_id");
CREATE INDEX "funding_opportunity_countries_opportunity_id_8edec40b" ON "funding_opportunity_countries" ("opportunity_id");
CREATE UNIQUE INDEX "funding_opportunity_countries_opportunity_id_country_id_4c80a737_uniq" ON "funding_opportunity_countries" ("opportunity_id", "country_id");
CREATE INDEX "funding_opportunity_first_published_at_21e17322" ON "funding_opportunity" ("first_published_at");
CREATE INDEX "funding_opportunity_latest_revision_id_db72f9fc" ON "funding_opportunity" ("latest_revision_id");
CREATE INDEX "funding_opportunity_live_revision_id_a00afc27" ON "funding_opportunity" ("live_revision_id");
CREATE INDEX "funding_opportunity_locked_by_id_03c66ea7" ON "funding_opportunity" ("locked_by_id");
CREATE INDEX "funding_opportunity_outside_key_306e8a8a" ON "funding_opportunity" ("outside_key");
CREATE INDEX "funding_opportunity_owner_id_75e4ab02" ON "funding_opportunity" ("owner_id");
CREATE INDEX "funding_opportunity_programme_id_325fe906" ON "funding_opportunity" ("programme_id");
CREATE INDEX "funding_opportunity_recorded_by_id_5cdaee57" ON "funding_opportunity" ("recorded_by_id");
CREATE INDEX "funding_opportunity_source_id_6a2731cd" ON "funding_opportunity" ("source_id");
CREATE INDEX "funding_opportunity_themes_concept_id_18eae251" ON "funding_opportunity_themes" ("concept_id");
CREATE INDEX "funding_opportunity_themes_opportunity_id_2cbac610" ON "funding_opportunity_themes" ("opportunity_id");
CREATE UNIQUE INDEX "funding_opportunity_themes_opportunity_id_concept_id_4e3c96c4_uniq" ON "funding_opportunity_themes" ("opportunity_id", "concept_id");
CREATE INDEX "funding_partnerwish_opportunity_id_ba17cae1" ON "funding_partnerwish" ("opportunity_id");
CREATE INDEX "funding_partnerwish_scope_80619a96" ON "funding_partnerwish" ("scope");
CREATE INDEX "funding_partnerwish_scope_country_104bd92c" ON "funding_partnerwish" ("scope_country");
CREATE INDEX "funding_programme_first_published_at_ef166fbb" ON "funding_programme" ("first_published_at");
CREATE INDEX "funding_programme_latest_revision_id_b240ef9e" ON "funding_programme" ("latest_revision_id");
CREATE INDEX "funding_programme_live_revision_id_c307b84c" ON "funding_programme" ("live_revision_id");
CREATE INDEX "funding_programme_locked_by_id_9bfba341" ON "funding_programme" ("locked_by_id");
CREATE INDEX "funding_programme_owner_id_f6b08007" ON "funding_programme" ("owner_id");
CREATE INDEX "funding_programme_recorded_by_id_43b9e10e" ON "funding_programme" ("recorded_by_id");
CREATE INDEX "funding_programme_source_id_e64f0415" ON "funding_programme" ("source_id");
CREATE INDEX "funding_programme_themes_concept_id_3db09392" ON "funding_programme_themes" ("concept_id");
CREATE INDEX "funding_programme_themes_programme_id_16c3d59f" ON "funding_programme_themes" ("programme_id");
CREATE UNIQUE INDEX "funding_programme_themes_programme_id_concept_id_aaeba2c7_uniq" ON "funding_programme_themes" ("programme_id", "concept_id");
CREATE INDEX "funding_shortlisted_opportunity_id_6edd23cb" ON "funding_shortlisted" ("opportunity_id");
CREATE INDEX "funding_shortlisted_person_id_9ac4b7da" ON "funding_shortlisted" ("person_id");
CREATE INDEX "funding_shortlisted_project_id_35da10d8" ON "funding_shortlisted" ("project_id");
CREATE INDEX "funding_shortlisted_scope_13f1b927" ON "funding_shortlisted" ("scope");
CREATE INDEX "funding_shortlisted_scope_country_1f918a62" ON "funding_shortlisted" ("scope_country");
CREATE INDEX "harvested_shown_changed_at_a8c02e7c" ON "harvested_shown" ("changed_at");
CREATE INDEX "helpdesk_assignment_agent_id_4ca4dbde" ON "helpdesk_assignment" ("agent_id");
CREATE INDEX "helpdesk_assignment_case_id_6b8dab71" ON "helpdesk_assignment" ("case_id");
CREATE INDEX "helpdesk_assignment_made_by_id_96b5cf14" ON "helpdesk_assignment" ("made_by_id");
CREATE INDEX "helpdesk_canned_made_by_id_862ef71f" ON "helpdesk_canned" ("made_by_id");
CREATE INDEX "helpdesk_canned_scope_ba4ddbea" ON "helpdesk_canned" ("scope");
CREATE INDEX "helpdesk_case_agent_id_02323204" ON "helpdesk_case" ("agent_id");
CREATE INDEX "helpdesk_case_asker_digest_1fabf9a4" ON "helpdesk_case" ("asker_digest");
CREATE INDEX "helpdesk_case_asker_id_746b6edc" ON "helpdesk_case" ("asker_id");
CREATE INDEX "helpdesk_case_scope_15a07337" ON "helpdesk_case" ("scope");
CREATE INDEX "helpdesk_case_scope_country_242e7be7" ON "helpdesk_case" ("scope_country");
CREATE INDEX "helpdesk_case_series_id_c8a20ff2" ON "helpdesk_case" ("series_id");
CREATE INDEX "helpdesk_case_topic_2b987897" ON "helpdesk_case" ("topic");
CREATE INDEX "helpdesk_conflict_case_id_e1904532" ON "helpdesk_conflict" ("case_id");
CREATE INDEX "helpdesk_conflict_user_id_e98bec6d" ON "helpdesk_conflict" ("user_id");
CREATE INDEX "helpdesk_handover_case_id_a5e660bb" ON "helpdesk_handover" ("case_id");
CREATE INDEX "helpdesk_handover_made_by_id_cea401f8" ON "helpdesk_handover" ("made_by_id");
CREATE INDEX "helpdesk_meeting_series_id_b5a90fcb" ON "helpdesk_meeting" ("series_id");
CREATE INDEX "helpdesk_message_author_id_da7e23ba" ON "helpdesk_message" ("author_id");
CREATE INDEX "helpdesk_message_case_id_83e4c60d" ON "helpdesk_message" ("case_id");
CREATE INDEX "helpdesk_messagefile_message_id_0e3c55e6" ON "helpdesk_messagefile" ("message_id");
CREATE INDEX "helpdesk_receivedmail_case_id_34a8d161" ON "helpdesk_receivedmail" ("case_id");
CREATE INDEX "helpdesk_receivedmail_received_at_a804b8ec" ON "helpdesk_receivedmail" ("received_at");
CREATE INDEX "helpdesk_receivedmail_sender_digest_f87d1394" ON "helpdesk_receivedmail" ("sender_digest");
CREATE INDEX "helpdesk_series_coach_id_aafbd108" ON "helpdesk_series" ("coach_id");
CREATE INDEX "helpdesk_series_scope_8dcf1971" ON "helpdesk_series" ("scope");
CREATE TRIGGER insert_wagtailsearch_indexentry_fts AFTER INSERT ON wagtailsearch_indexentry BEGIN INSERT INTO wagtailsearch_indexentry_fts(title, body, autocomplete, rowid) VALUES (NEW.title, NEW.body, NEW.autocomplete, NEW.id); END;
CREATE INDEX "insight_foundmention_indexed_id_2aefb9bf" ON "insight_foundmention" ("indexed_id");
CREATE INDEX "insight_foundsection_indexed_id_a0c231c0" ON "insight_foundsection" ("indexed_id");
CREATE INDEX "insight_mention_of_code" ON "insight_foundmention" ("kind", "code", "status");
CREATE INDEX "insight_snapshot_files_contractfile_id_a2ccefdd" ON "insight_snapshot_files" ("contractfile_id");
CREATE INDEX "insight_snapshot_files_snapshot_id_9fe0bd28" ON "insight_snapshot_files" ("snapshot_id");
CREATE UNIQUE INDEX "insight_snapshot_files_snapshot_id_contractfile_id_63bcb268_uniq" ON "insight_snapshot_files" ("snapshot_id", "contractfile_id");
CREATE INDEX "insight_snapshot_made_by_id_706fc817" ON "insight_snapshot" ("made_by_id");
CREATE INDEX "insight_snapshot_publications_publication_id_137d602a" ON "insight_snapshot_publications" ("publication_id");
CREATE INDEX "insight_snapshot_publications_snapshot_id_c8fda994" ON "insight_snapshot_publications" ("snapshot_id");
CREATE UNIQUE INDEX "insight_snapshot_publications_snapshot_id_publication_id_3580d931_uniq" ON "insight_snapshot_publications" ("snapshot_id", "publication_id");
CREATE INDEX "insight_snapshot_versions_contractversion_id_de4d7b32" ON "insight_snapshot_versions" ("contractversion_id");
CREATE INDEX "insight_snapshot_versions_snapshot_id_09d9c39e" ON "insight_snapshot_versions" ("snapshot_id");
CREATE UNIQUE INDEX "insight_snapshot_versions_snapshot_id_contractversion_id_34f5c76a_uniq" ON "insight_snapshot_versions" ("snapshot_id", "contractversion_id");
CREATE INDEX "inventory_a_invento_2a450e_idx" ON "inventory_activity" ("inventory_id", "source");
CREATE INDEX "inventory_activity_changed_by_id_0cdfe04e" ON "inventory_activity" ("changed_by_id");
CREATE INDEX "inventory_activity_entered_by_id_fb6195e8" ON "inventory_activity" ("entered_by_id");
CREATE INDEX "inventory_activity_inventory_id_d5b775b2" ON "inventory_activity" ("inventory_id");
CREATE INDEX "inventory_attachment_activity_id_7a0f302d" ON "inventory_attachment" ("activity_id");
CREATE INDEX "inventory_attachment_by_id_0439c3e9" ON "inventory_attachment" ("by_id");
CREATE INDEX "inventory_attachment_document_id_fe684368" ON "inventory_attachment" ("document_id");
CREATE INDEX "inventory_attachment_inventory_id_7a8544b6" ON "inventory_attachment" ("inventory_id");
CREATE INDEX "inventory_c_invento_1adf18_idx" ON "inventory_cellcomment" ("inventory_id", "source");
CREATE INDEX "inventory_cellcomment_activity_id_23562cc0" ON "inventory_cellcomment" ("activity_id");
CREATE INDEX "inventory_cellcomment_by_id_9cc0dc83" ON "inventory_cellcomment" ("by_id");
CREATE INDEX "inventory_cellcomment_inventory_id_78dd9041" ON "inventory_cellcomment" ("inventory_id");
CREATE INDEX "inventory_cellcomment_resolved_by_id_da3855d6" ON "inventory_cellcomment" ("resolved_by_id");
CREATE INDEX "inventory_cellnote_inventory_id_f9b8ad8f" ON "inventory_cellnote" ("inventory_id");
CREATE INDEX "inventory_cellnote_set_by_id_feec1a94" ON "inventory_cellnote" ("set_by_id");
CREATE INDEX "inventory_cityfactor_city_id_2a0dbb69" ON "inventory_cityfactor" ("city_id");
CREATE INDEX "inventory_cityfactor_recorded_by_id_2953e5c0" ON "inventory_cityfactor" ("recorded_by_id");
CREATE INDEX "inventory_cityfactor_scope_171b0eb4" ON "inventory_cityfactor" ("scope");
CREATE INDEX "inventory_cityfactor_scope_country_b50bb6c6" ON "inventory_cityfactor" ("scope_country");
CREATE INDEX "inventory_inventory_city_id_34baa3a5" ON "inventory_inventory" ("city_id");
CREATE INDEX "inventory_inventory_opened_by_id_f4bf3509" ON "inventory_inventory" ("opened_by_id");
CREATE INDEX "inventory_inventory_previous_id_4d4ac07f" ON "inventory_inventory" ("previous_id");
CREATE INDEX "inventory_inventory_scope_2f9bcf46" ON "inventory_inventory" ("scope");
CREATE INDEX "inventory_inventory_scope_country_ed2d092d" ON "inventory_inventory" ("scope_country");
CREATE INDEX "inventory_inventorystep_by_id_52d5021a" ON "inventory_inventorystep" ("by_id");
CREATE INDEX "inventory_inventorystep_inventory_id_b61aae0e" ON "inventory_inventorystep" ("inventory_id");
CREATE INDEX "inventory_inventoryversion_by_id_c15b76ca" ON "inventory_inventoryversion" ("by_id");
CREATE INDEX "inventory_inventoryversion_inventory_id_9e707af1" ON "inventory_inventoryversion" ("inventory_id");
CREATE INDEX "journey_placedstep_placed_by_id_030f68e3" ON "journey_placedstep" ("placed_by_id");
CREATE INDEX "journey_placedstep_way_id_0160e143" ON "journey_placedstep" ("way_id");
CREATE INDEX "journey_stepanswer_said_by_id_e3bd6eac" ON "journey_stepanswer" ("said_by_id");
CREATE INDEX "journey_stepanswer_way_id_0113f32b" ON "journey_stepanswer" ("way_id");
CREATE INDEX "journey_way_scope_1fe88410" ON "journey_way" ("scope");
CREATE INDEX "journey_way_scope_country_62d12640" ON "journey_way" ("scope_country");
CREATE INDEX "journey_weeklywish_user_id_3fcdf1e2" ON "journey_weeklywish" ("user_id");
CREATE INDEX "learning_activity_module_id_f94151c7" ON "learning_activity" ("module_id");
CREATE INDEX "learning_activitydone_activity_id_dca0bde2" ON "learning_activitydone" ("activity_id");
CREATE INDEX "learning_activitydone_enrolment_id_cbeb393b" ON "learning_activitydone" ("enrolment_id");
CREATE INDEX "learning_course_first_published_at_2ce8deb8" ON "learning_course" ("first_published_at");
CREATE INDEX "learning_course_latest_revision_id_21631252" ON "learning_course" ("latest_revision_id");
CREATE INDEX "learning_course_live_revision_id_c4f21bff" ON "learning_course" ("live_revision_id");
CREATE INDEX "learning_course_locked_by_id_e1246ff6" ON "learning_course" ("locked_by_id");
CREATE INDEX "learning_course_owner_id_cb4ea5b1" ON "learning_course" ("owner_id");
CREATE INDEX "learning_course_pathways_concept_id_9c4cf011" ON "learning_course_pathways" ("concept_id");
CREATE INDEX "learning_course_pathways_course_id_6f170903" ON "learning_course_pathways" ("course_id");
CREATE UNIQUE INDEX "learning_course_pathways_course_id_concept_id_0bc37f18_uniq" ON "learning_course_pathways" ("course_id", "concept_id");
CREATE INDEX "learning_course_recorded_by_id_22a4dea2" ON "learning_course" ("recorded_by_id");
CREATE INDEX "learning_course_source_id_01473261" ON "learning_course" ("source_id");
CREATE INDEX "learning_enrolment_course_id_202dc3a7" ON "learning_enrolment" ("course_id");
CREATE INDEX "learning_enrolment_scope_23ea00a4" ON "learning_enrolment" ("scope");
CREATE INDEX "learning_enrolment_user_id_1eeb6311" ON "learning_enrolment" ("user_id");
CREATE INDEX "learning_module_course_id_6b3c53bf" ON "learning_module" ("course_id");
CREATE INDEX "learning_module_first_published_at_248e846a" ON "learning_module" ("first_published_at");
CREATE INDEX "learning_module_latest_revision_id_63d5472f" ON "learning_module" ("latest_revision_id");
CREATE INDEX "learning_module_live_revision_id_0c5a5787" ON "learning_module" ("live_revision_id");
CREATE INDEX "learning_module_locked_by_id_9de940b7" ON "learning_module" ("locked_by_id");
CREATE INDEX "learning_module_owner_id_de5ecb8c" ON "learning_module" ("owner_id");
CREATE INDEX "learning_module_recorded_by_id_5713da97" ON "learning_module" ("recorded_by_id");
CREATE INDEX "learning_module_source_id_152d046e" ON "learning_module" ("source_id");
CREATE INDEX "learning_quizquestion_module_id_aa48a9b4" ON "learning_quizquestion" ("module_id");
CREATE INDEX "learning_quiztry_enrolment_id_dbe62db7" ON "learning_quiztry" ("enrolment_id");
CREATE INDEX "learning_quiztry_module_id_0e0a263e" ON "learning_quiztry" ("module_id");
CREATE INDEX "learning_teamgoal_course_id_626d0954" ON "learning_teamgoal" ("course_id");
CREATE INDEX "learning_teamgoal_person_id_e06ab465" ON "learning_teamgoal" ("person_id");
CREATE INDEX "learning_teamgoal_scope_country_5d67be45" ON "learning_teamgoal" ("scope_country");
CREATE INDEX "learning_teamgoal_scope_eaa31c30" ON "learning_teamgoal" ("scope");
CREATE INDEX "learning_teamgoal_set_by_id_fca05996" ON "learning_teamgoal" ("set_by_id");
CREATE INDEX "library_answer_first_published_at_872eb4d7" ON "library_answer" ("first_published_at");
CREATE INDEX "library_answer_latest_revision_id_e0d19061" ON "library_answer" ("latest_revision_id");
CREATE INDEX "library_answer_live_revision_id_a60dfccc" ON "library_answer" ("live_revision_id");
CREATE INDEX "library_answer_locked_by_id_29913b7e" ON "library_answer" ("locked_by_id");
CREATE INDEX "library_answer_origin_d5b202d0" ON "library_answer" ("origin");
CREATE INDEX "library_answer_owner_id_f570ec47" ON "library_answer" ("owner_id");
CREATE INDEX "library_answer_recorded_by_id_2e7b4bc0" ON "library_answer" ("recorded_by_id");
CREATE INDEX "library_answer_source_id_c25b604d" ON "library_answer" ("source_id");
CREATE INDEX "library_answer_topic_ef01bec4" ON "library_answer" ("topic");
CREATE INDEX "library_category_first_published_at_a18e3f28" ON "library_category" ("first_published_at");
CREATE INDEX "library_category_latest_revision_id_135860d5" ON "library_category" ("latest_revision_id");
CREATE INDEX "library_category_live_revision_id_66ec8b87" ON "library_category" ("live_revision_id");
CREATE INDEX "library_category_locked_by_id_220cc846" ON "library_category" ("locked_by_id");
CREATE INDEX "library_category_owner_id_9d2dd313" ON "library_category" ("owner_id");
CREATE INDEX "library_category_recorded_by_id_19341b23" ON "library_category" ("recorded_by_id");
CREATE INDEX "library_category_source_id_74f2fd9d" ON "library_category" ("source_id");
CREATE INDEX "library_challenge_category_id_d02b1d91" ON "library_challenge" ("category_id");
CREATE INDEX "library_challenge_first_published_at_31aee0cf" ON "library_challenge" ("first_published_at");
CREATE INDEX "library_challenge_hashtags_challenge_id_355eba53" ON "library_challenge_hashtags" ("challenge_id");
CREATE UNIQUE INDEX "library_challenge_hashtags_challenge_id_concept_id_d8fd2112_uniq" ON "library_challenge_hashtags" ("challenge_id", "concept_id");
CREATE INDEX "library_challenge_hashtags_concept_id_8cc388da" ON "library_challenge_hashtags" ("concept_id");
CREATE INDEX "library_challenge_latest_revision_id_d42d54a1" ON "library_challenge" ("latest_revision_id");
CREATE INDEX "library_challenge_live_revision_id_d4eee3f0" ON "library_challenge" ("live_revision_id");
CREATE INDEX "library_challenge_locked_by_id_e62c8fb8" ON "library_challenge" ("locked_by_id");
CREATE INDEX "library_challenge_owner_id_841b2ac9" ON "library_challenge" ("owner_id");
CREATE INDEX "library_challenge_recorded_by_id_fef20e69" ON "library_challenge" ("recorded_by_id");
CREATE INDEX "library_challenge_source_id_0c1548b3" ON "library_challenge" ("source_id");
CREATE INDEX "library_contribution_handled_by_id_0afd629e" ON "library_contribution" ("handled_by_id");
CREATE INDEX "library_contribution_user_id_83e1f360" ON "library_contribution" ("user_id");
CREATE INDEX "library_deepdive_category_id_f99163a0" ON "library_deepdive" ("category_id");
CREATE INDEX "library_deepdive_challenges_challenge_id_7d992d18" ON "library_deepdive_challenges" ("challenge_id");
CREATE INDEX "library_deepdive_challenges_deepdive_id_a9cb22a0" ON "library_deepdive_challenges" ("deepdive_id");
CREATE UNIQUE INDEX "library_deepdive_challenges_deepdive_id_challenge_id_67a5801f_uniq" ON "library_deepdive_challenges" ("deepdive_id", "challenge_id");
CREATE INDEX "library_deepdive_country_id_3ff4aad7" ON "library_deepdive" ("country_id");
CREATE INDEX "library_deepdive_first_published_at_6da1d848" ON "library_deepdive" ("first_published_at");
CREATE INDEX "library_deepdive_latest_revision_id_ca31a782" ON "library_deepdive" ("latest_revision_id");
CREATE INDEX "library_deepdive_live_revision_id_7343191b" ON "library_deepdive" ("live_revision_id");
CREATE INDEX "library_deepdive_locked_by_id_0aba60ad" ON "library_deepdive" ("locked_by_id");
CREATE INDEX "library_deepdive_owner_id_37bb4046" ON "library_deepdive" ("owner_id");
CREATE INDEX "library_deepdive_recorded_by_id_3e31ed63" ON "library_deepdive" ("recorded_by_id");
CREATE INDEX "library_deepdive_source_id_6508044a" ON "library_deepdive" ("source_id");
CREATE INDEX "library_edition_frozen_by_id_95196ab6" ON "library_edition" ("frozen_by_id");
CREATE INDEX "library_evidence_city_id_20ec9473" ON "library_evidence" ("city_id");
CREATE INDEX "library_evidence_first_published_at_f001b78f" ON "library_evidence" ("first_published_at");
CREATE INDEX "library_evidence_latest_revision_id_e13abf7e" ON "library_evidence" ("latest_revision_id");
CREATE INDEX "library_evidence_live_revision_id_3647ae53" ON "library_evidence" ("live_revision_id");
CREATE INDEX "library_evidence_locked_by_id_d52ae873" ON "library_evidence" ("locked_by_id");
CREATE INDEX "library_evidence_material_id_eb1016ad" ON "library_evidence" ("material_id");
CREATE INDEX "library_evidence_owner_id_a895e589" ON "library_evidence" ("owner_id");
CREATE INDEX "library_evidence_recorded_by_id_6477e2f1" ON "library_evidence" ("recorded_by_id");
CREATE INDEX "library_evidence_source_id_bb60a681" ON "library_evidence" ("source_id");
CREATE INDEX "library_guidestep_challenges_challenge_id_e096997b" ON "library_guidestep_challenges" ("challenge_id");
CREATE INDEX "library_guidestep_challenges_guidestep_id_20c0e984" ON "library_guidestep_challenges" ("guidestep_id");
CREATE UNIQUE INDEX "library_guidestep_challenges_guidestep_id_challenge_id_3821e13f_uniq" ON "library_guidestep_challenges" ("guidestep_id", "challenge_id");
CREATE INDEX "library_guidestep_first_published_at_47187cef" ON "library_guidestep" ("first_published_at");
CREATE INDEX "library_guidestep_latest_revision_id_713e58d3" ON "library_guidestep" ("latest_revision_id");
CREATE INDEX "library_guidestep_live_revision_id_802c826c" ON "library_guidestep" ("live_revision_id");
CREATE INDEX "library_guidestep_locked_by_id_8cc9c908" ON "library_guidestep" ("locked_by_id");
CREATE INDEX "library_guidestep_owner_id_971eadf2" ON "library_guidestep" ("owner_id");
CREATE INDEX "library_guidestep_recorded_by_id_7ab9851a" ON "library_guidestep" ("recorded_by_id");
CREATE INDEX "library_guidestep_source_id_d76ce617" ON "library_guidestep" ("source_id");
CREATE INDEX "library_lesson_category_id_2a42c11f" ON "library_lesson" ("category_id");
CREATE INDEX "library_lesson_challenges_challenge_id_c78122d0" ON "library_lesson_challenges" ("challenge_id");
CREATE INDEX "library_lesson_challenges_lesson_id_8c8aa962" ON "library_lesson_challenges" ("lesson_id");
CREATE UNIQUE INDEX "library_lesson_challenges_lesson_id_challenge_id_18d05536_uniq" ON "library_lesson_challenges" ("lesson_id", "challenge_id");
CREATE INDEX "library_lesson_first_published_at_cda897c8" ON "library_lesson" ("first_published_at");
CREATE INDEX "library_lesson_latest_revision_id_5d50917e" ON "library_lesson" ("latest_revision_id");
CREATE INDEX "library_lesson_live_revision_id_1cb50e8d" ON "library_lesson" ("live_revision_id");
CREATE INDEX "library_lesson_locked_by_id_d57e88b8" ON "library_lesson" ("locked_by_id");
CREATE INDEX "library_lesson_owner_id_509be67d" ON "library_lesson" ("owner_id");
CREATE INDEX "library_lesson_recorded_by_id_f72ff1a4" ON "library_lesson" ("recorded_by_id");
CREATE INDEX "library_lesson_source_id_c8d16583" ON "library_lesson" ("source_id");
CREATE INDEX "library_link_material_id_ae1453ad" ON "library_link" ("material_id");
CREATE INDEX "library_material_countries_country_id_81eb26fc" ON "library_material_countries" ("country_id");
CREATE INDEX "library_material_countries_material_id_cf033262" ON "library_material_countries" ("material_id");
CREATE UNIQUE INDEX "library_material_countries_material_id_country_id_10658543_uniq" ON "library_material_countries" ("material_id", "country_id");
CREATE INDEX "library_material_first_published_at_20fc2741" ON "library_material" ("first_published_at");
CREATE INDEX "library_material_format_id_595af9bb" ON "library_material" ("format_id");
CREATE INDEX "library_material_hashtags_concept_id_110507bf" ON "library_material_hashtags" ("concept_id");
CREATE INDEX "library_material_hashtags_material_id_3309d071" ON "library_material_hashtags" ("material_id");
CREATE UNIQUE INDEX "library_material_hashtags_material_id_concept_id_fac2b8f8_uniq" ON "library_material_hashtags" ("material_id", "concept_id");
CREATE INDEX "library_material_latest_revision_id_bbce300b" ON "library_material" ("latest_revision_id");
CREATE INDEX "library_material_live_revision_id_fd10a8af" ON "library_material" ("live_revision_id");
CREATE INDEX "library_material_locked_by_id_979a4a7c" ON "library_material" ("locked_by_id");
CREATE INDEX "library_material_organisations_material_id_5ff1143b" ON "library_material_organisations" ("material_id");
CREATE UNIQUE INDEX "library_material_organisations_material_id_organisation_id_a432bd7a_uniq" ON "library_material_organisations" ("material_id", "organisation_id");
CREATE INDEX "library_material_organisations_organisation_id_2530ed1e" ON "library_material_organisations" ("organisation_id");
CREATE INDEX "library_material_owner_id_33c2a630" ON "library_material" ("owner_id");
CREATE INDEX "library_material_partners_material_id_0aa5c324" ON "library_material_partners" ("material_id");
CREATE UNIQUE INDEX "library_material_partners_material_id_organisation_id_b3922172_uniq" ON "library_material_partners" ("material_id", "organisation_id");
CREATE INDEX "library_material_partners_organisation_id_01d28220" ON "library_material_partners" ("organisation_id");
CREATE INDEX "library_material_recorded_by_id_30e040f6" ON "library_material" ("recorded_by_id");
CREATE INDEX "library_material_related_from_material_id_83ec6221" ON "library_material_related" ("from_material_id");
CREATE UNIQUE INDEX "library_material_related_from_material_id_to_material_id_e8be83ee_uniq" ON "library_material_related" ("from_material_id", "to_material_id");
CREATE INDEX "library_material_related_to_material_id_d0f98d91" ON "library_material_related" ("to_material_id");
CREATE INDEX "library_material_source_id_2eb1f94e" ON "library_material" ("source_id");
CREATE INDEX "library_persona_challenges_challenge_id_0beada1f" ON "library_persona_challenges" ("challenge_id");
CREATE INDEX "library_persona_challenges_persona_id_2a5b0327" ON "library_persona_challenges" ("persona_id");
CREATE UNIQUE INDEX "library_persona_challenges_persona_id_challenge_id_c09ff34d_uniq" ON "library_persona_challenges" ("persona_id", "challenge_id");
CREATE INDEX "library_persona_country_id_d9b84e8c" ON "library_persona" ("country_id");
CREATE INDEX "library_persona_first_published_at_3751c9ae" ON "library_persona" ("first_published_at");
CREATE INDEX "library_persona_latest_revision_id_b55148b9" ON "library_persona" ("latest_revision_id");
CREATE INDEX "library_persona_live_revision_id_9cedcf13" ON "library_persona" ("live_revision_id");
CREATE INDEX "library_persona_locked_by_id_4a2c78df" ON "library_persona" ("locked_by_id");
CREATE INDEX "library_persona_owner_id_b9fa8aa7" ON "library_persona" ("owner_id");
CREATE INDEX "library_persona_recorded_by_id_4ba25cae" ON "library_persona" ("recorded_by_id");
CREATE INDEX "library_persona_source_id_71d31474" ON "library_persona" ("source_id");
CREATE INDEX "library_placement_challenge_id_7031089a" ON "library_placement" ("challenge_id");
CREATE INDEX "library_placement_first_published_at_f841cb12" ON "library_placement" ("first_published_at");
CREATE INDEX "library_placement_latest_revision_id_4cd22b2e" ON "library_placement" ("latest_revision_id");
CREATE INDEX "library_placement_live_revision_id_9dc357ee" ON "library_placement" ("live_revision_id");
CREATE INDEX "library_placement_locked_by_id_d65481f9" ON "library_placement" ("locked_by_id");
CREATE INDEX "library_placement_material_id_90c47cc2" ON "library_placement" ("material_id");
CREATE INDEX "library_placement_owner_id_8924268d" ON "library_placement" ("owner_id");
CREATE INDEX "library_placement_recorded_by_id_5c221904" ON "library_placement" ("recorded_by_id");
CREATE INDEX "library_placement_source_id_cd37a740" ON "library_placement" ("source_id");
CREATE INDEX "library_problemstatement_owner_id_a75d6c7d" ON "library_problemstatement" ("owner_id");
CREATE INDEX "library_problemtype_first_published_at_4d5ae29e" ON "library_problemtype" ("first_published_at");
CREATE INDEX "library_problemtype_latest_revision_id_d26766b2" ON "library_problemtype" ("latest_revision_id");
CREATE INDEX "library_problemtype_live_revision_id_b386c19c" ON "library_problemtype" ("live_revision_id");
CREATE INDEX "library_problemtype_locked_by_id_a2d25477" ON "library_problemtype" ("locked_by_id");
CREATE INDEX "library_problemtype_owner_id_6f156e7d" ON "library_problemtype" ("owner_id");
CREATE INDEX "library_problemtype_recorded_by_id_1f88420a" ON "library_problemtype" ("recorded_by_id");
CREATE INDEX "library_problemtype_source_id_55cdeccc" ON "library_problemtype" ("source_id");
CREATE INDEX "library_quote_challenge_id_0c3b4920" ON "library_quote" ("challenge_id");
CREATE INDEX "library_quote_first_published_at_440601b4" ON "library_quote" ("first_published_at");
CREATE INDEX "library_quote_latest_revision_id_083a276d" ON "library_quote" ("latest_revision_id");
CREATE INDEX "library_quote_live_revision_id_05979b00" ON "library_quote" ("live_revision_id");
CREATE INDEX "library_quote_locked_by_id_b4baa2a9" ON "library_quote" ("locked_by_id");
CREATE INDEX "library_quote_owner_id_f8d4a802" ON "library_quote" ("owner_id");
CREATE INDEX "library_quote_recorded_by_id_02b57146" ON "library_quote" ("recorded_by_id");
CREATE INDEX "library_quote_source_id_29ff0846" ON "library_quote" ("source_id");
CREATE INDEX "library_recording_first_published_at_2b2c7f22" ON "library_recording" ("first_published_at");
CREATE INDEX "library_recording_latest_revision_id_0cd38bb8" ON "library_recording" ("latest_revision_id");
CREATE INDEX "library_recording_live_revision_id_3d47c9ba" ON "library_recording" ("live_revision_id");
CREATE INDEX "library_recording_locked_by_id_cae4d1c1" ON "library_recording" ("locked_by_id");
CREATE INDEX "library_recording_material_id_3335fdfb" ON "library_recording" ("material_id");
CREATE INDEX "library_recording_owner_id_25d4996e" ON "library_recording" ("owner_id");
CREATE INDEX "library_recording_recorded_by_id_c8e29303" ON "library_recording" ("recorded_by_id");
CREATE INDEX "library_recording_source_id_64489808" ON "library_recording" ("source_id");
CREATE INDEX "library_term_first_published_at_586ad615" ON "library_term" ("first_published_at");
CREATE INDEX "library_term_latest_revision_id_65f1cc1b" ON "library_term" ("latest_revision_id");
CREATE INDEX "library_term_live_revision_id_210e6f45" ON "library_term" ("live_revision_id");
CREATE INDEX "library_term_locked_by_id_72fe277d" ON "library_term" ("locked_by_id");
CREATE INDEX "library_term_owner_id_280a0e73" ON "library_term" ("owner_id");
CREATE INDEX "library_term_recorded_by_id_7c68c51b" ON "library_term" ("recorded_by_id");
CREATE INDEX "library_term_related_from_term_id_204782d6" ON "library_term_related" ("from_term_id");
CREATE UNIQUE INDEX "library_term_related_from_term_id_to_term_id_208c607f_uniq" ON "library_term_related" ("from_term_id", "to_term_id");
CREATE INDEX "library_term_related_to_term_id_7358dce9" ON "library_term_related" ("to_term_id");
CREATE INDEX "library_term_source_id_7ee9c800" ON "library_term" ("source_id");
CREATE INDEX "library_whquestion_first_published_at_fb8be9ca" ON "library_whquestion" ("first_published_at");
CREATE INDEX "library_whquestion_latest_revision_id_c52b1ecf" ON "library_whquestion" ("latest_revision_id");
CREATE INDEX "library_whquestion_live_revision_id_9635b032" ON "library_whquestion" ("live_revision_id");
CREATE INDEX "library_whquestion_locked_by_id_771561a8" ON "library_whquestion" ("locked_by_id");
CREATE INDEX "library_whquestion_owner_id_3d6cb968" ON "library_whquestion" ("owner_id");
CREATE INDEX "library_whquestion_recorded_by_id_c51e134d" ON "library_whquestion" ("recorded_by_id");
CREATE INDEX "library_whquestion_source_id_dccd2174" ON "library_whquestion" ("source_id");
CREATE INDEX "mfa_authenticator_user_id_0c3a50c0" ON "mfa_authenticator" ("user_id");
CREATE INDEX "monitoring__scope_06b112_idx" ON "monitoring_logentry" ("scope", "happened_on" DESC);
CREATE INDEX "monitoring_actionreport_action_id_4e6c6ff6" ON "monitoring_actionreport" ("action_id");
CREATE INDEX "monitoring_actionreport_by_id_b36a3c5e" ON "monitoring_actionreport" ("by_id");
CREATE INDEX "monitoring_actionreport_document_id_0fc4d1a8" ON "monitoring_actionreport" ("document_id");
CREATE INDEX "monitoring_actionreport_is_current_59e2da4c" ON "monitoring_actionreport" ("is_current");
CREATE INDEX "monitoring_actionreport_plan_id_776ee977" ON "monitoring_actionreport" ("plan_id");
CREATE INDEX "monitoring_actionreport_round_id_475de51c" ON "monitoring_actionreport" ("round_id");
CREATE INDEX "monitoring_actionreport_sheet_id_1e317d24" ON "monitoring_actionreport" ("sheet_id");
CREATE INDEX "monitoring_boardsnapshot_board_id_d5d6caa0" ON "monitoring_boardsnapshot" ("board_id");
CREATE INDEX "monitoring_boardsnapshot_by_id_b752007e" ON "monitoring_boardsnapshot" ("by_id");
CREATE INDEX "monitoring_cityboard_scope_6c8f716f" ON "monitoring_cityboard" ("scope");
CREATE INDEX "monitoring_cityboard_scope_country_9bb6badf" ON "monitoring_cityboard" ("scope_country");
CREATE INDEX "monitoring_citymonitoring_scope_country_6b461597" ON "monitoring_citymonitoring" ("scope_country");
CREATE INDEX "monitoring_citymonitoring_scope_fc487be3" ON "monitoring_citymonitoring" ("scope");
CREATE INDEX "monitoring_current" ON "monitoring_actionreport" ("sheet_id", "is_current");
CREATE INDEX "monitoring_decisionnote_action_id_71d80c2f" ON "monitoring_decisionnote" ("action_id");
CREATE INDEX "monitoring_decisionnote_entered_by_id_4d72a5c7" ON "monitoring_decisionnote" ("entered_by_id");
CREATE INDEX "monitoring_decisionnote_indicator_id_5525e6cf" ON "monitoring_decisionnote" ("indicator_id");
CREATE INDEX "monitoring_decisionnote_scope_4e03d2a8" ON "monitoring_decisionnote" ("scope");
CREATE INDEX "monitoring_decisionnote_scope_country_57a4bdf3" ON "monitoring_decisionnote" ("scope_country");
CREATE INDEX "monitoring_demonstrator_agreement_id_547a6e94" ON "monitoring_demonstrator" ("agreement_id");
CREATE INDEX "monitoring_demonstrator_entered_by_id_a583fd2d" ON "monitoring_demonstrator" ("entered_by_id");
CREATE INDEX "monitoring_demonstrator_scope_6afb176a" ON "monitoring_demonstrator" ("scope");
CREATE INDEX "monitoring_demonstrator_scope_country_ee2daea9" ON "monitoring_demonstrator" ("scope_country");
CREATE INDEX "monitoring_demonstratorstep_demonstrator_id_65a0f01c" ON "monitoring_demonstratorstep" ("demonstrator_id");
CREATE INDEX "monitoring_logentry_action_id_99a68c0c" ON "monitoring_logentry" ("action_id");
CREATE INDEX "monitoring_logentry_entered_by_id_4e43f4d6" ON "monitoring_logentry" ("entered_by_id");
CREATE INDEX "monitoring_logentry_indicator_id_e67e5462" ON "monitoring_logentry" ("indicator_id");
CREATE INDEX "monitoring_logentry_pilot_id_03a253b4" ON "monitoring_logentry" ("pilot_id");
CREATE INDEX "monitoring_logentry_scope_aae41f9f" ON "monitoring_logentry" ("scope");
CREATE INDEX "monitoring_logentry_scope_country_c61ad36a" ON "monitoring_logentry" ("scope_country");
CREATE INDEX "monitoring_logentry_session_id_2ff7f9ba" ON "monitoring_logentry" ("session_id");
CREATE INDEX "monitoring_monitoringround_opened_by_id_e9be3545" ON "monitoring_monitoringround" ("opened_by_id");
CREATE INDEX "monitoring_monitoringround_scope_44c199cd" ON "monitoring_monitoringround" ("scope");
CREATE INDEX "monitoring_monitoringround_scope_country_5126be5d" ON "monitoring_monitoringround" ("scope_country");
CREATE INDEX "monitoring_nationalreport_by_id_1164a5a2" ON "monitoring_nationalreport" ("by_id");
CREATE INDEX "monitoring_nationalreport_scope_6f37d9ad" ON "monitoring_nationalreport" ("scope");
CREATE INDEX "monitoring_nationalreport_scope_country_d3b8f2a6" ON "monitoring_nationalreport" ("scope_country");
CREATE INDEX "monitoring_nextstep_entry_id_15177fb4" ON "monitoring_nextstep" ("entry_id");
CREATE INDEX "monitoring_nextstep_owner_id_8427ea16" ON "monitoring_nextstep" ("owner_id");
CREATE INDEX "monitoring_nextstep_session_id_f2e45ea0" ON "monitoring_nextstep" ("session_id");
CREATE INDEX "monitoring_pilot_action_id_60253189" ON "monitoring_pilot" ("action_id");
CREATE INDEX "monitoring_pilot_application_id_425b6f18" ON "monitoring_pilot" ("application_id");
CREATE INDEX "monitoring_pilot_city_id_1c900112" ON "monitoring_pilot" ("city_id");
CREATE INDEX "monitoring_pilot_entered_by_id_4a316119" ON "monitoring_pilot" ("entered_by_id");
CREATE INDEX "monitoring_pilot_scope_country_24d2ce9e" ON "monitoring_pilot" ("scope_country");
CREATE INDEX "monitoring_pilot_scope_f0623bb6" ON "monitoring_pilot" ("scope");
CREATE INDEX "monitoring_pilotmove_by_id_a3e5082c" ON "monitoring_pilotmove" ("by_id");
CREATE INDEX "monitoring_pilotmove_pilot_id_a4c35051" ON "monitoring_pilotmove" ("pilot_id");
CREATE INDEX "monitoring_roundplace_by_id_a8119510" ON "monitoring_roundplace" ("by_id");
CREATE INDEX "monitoring_roundplace_city_id_c26e8c6f" ON "monitoring_roundplace" ("city_id");
CREATE INDEX "monitoring_roundplace_round_id_edee1b7a" ON "monitoring_roundplace" ("round_id");
CREATE INDEX "monitoring_sensemaking_entered_by_id_f87b8dfb" ON "monitoring_sensemaking" ("entered_by_id");
CREATE INDEX "monitoring_sensemaking_entries_logentry_id_80de9cc9" ON "monitoring_sensemaking_entries" ("logentry_id");
CREATE INDEX "monitoring_sensemaking_entries_sensemaking_id_a0eef526" ON "monitoring_sensemaking_entries" ("sensemaking_id");
CREATE UNIQUE INDEX "monitoring_sensemaking_entries_sensemaking_id_logentry_id_52117e2a_uniq" ON "monitoring_sensemaking_entries" ("sensemaking_id", "logentry_id");
CREATE INDEX "monitoring_sensemaking_event_id_4f0b17f8" ON "monitoring_sensemaking" ("event_id");
CREATE INDEX "monitoring_sensemaking_scope_9ee064e6" ON "monitoring_sensemaking" ("scope");
CREATE INDEX "monitoring_sensemaking_scope_country_025a1443" ON "monitoring_sensemaking" ("scope_country");
CREATE INDEX "monitoring_sentlesson_by_id_e70187fc" ON "monitoring_sentlesson" ("by_id");
CREATE INDEX "monitoring_sentlesson_contribution_id_9bed1e52" ON "monitoring_sentlesson" ("contribution_id");
CREATE INDEX "monitoring_sentlesson_entry_id_0540813f" ON "monitoring_sentlesson" ("entry_id");
CREATE INDEX "monitoring_sentlesson_pilot_id_32960155" ON "monitoring_sentlesson" ("pilot_id");
CREATE INDEX "monitoring_sharedpart_action_id_f1fa6466" ON "monitoring_sharedpart" ("action_id");
CREATE INDEX "monitoring_sharedpart_answered_by_id_27f6afd3" ON "monitoring_sharedpart" ("answered_by_id");
CREATE INDEX "monitoring_sharedpart_city_id_a69257ba" ON "monitoring_sharedpart" ("city_id");
CREATE INDEX "monitoring_sharedpart_project_id_f39083e4" ON "monitoring_sharedpart" ("project_id");
CREATE INDEX "monitoring_sharedproject_made_by_id_6a1f393b" ON "monitoring_sharedproject" ("made_by_id");
CREATE INDEX "monitoring_sharedproject_scope_7a9d7de6" ON "monitoring_sharedproject" ("scope");
CREATE INDEX "monitoring_sharedproject_scope_country_43956e5e" ON "monitoring_sharedproject" ("scope_country");
CREATE INDEX "monitoring_snapshot_by_id_017261ed" ON "monitoring_snapshot" ("by_id");
CREATE INDEX "monitoring_snapshot_round_id_1fcb7f4c" ON "monitoring_snapshot" ("round_id");
CREATE INDEX "monitoring_snapshot_scope_84a7a101" ON "monitoring_snapshot" ("scope");
CREATE INDEX "monitoring_snapshot_scope_country_71702cfb" ON "monitoring_snapshot" ("scope_country");
CREATE INDEX "monitoring_snapshot_sheet_id_8d104c0c" ON "monitoring_snapshot" ("sheet_id");
CREATE INDEX "monitoring_transitioncourse_city_id_37d0e304" ON "monitoring_transitioncourse" ("city_id");
CREATE INDEX "monitoring_transitioncourse_country_a9a0a561" ON "monitoring_transitioncourse" ("country");
CREATE INDEX "monitoring_transitioncourse_scope_4bce5963" ON "monitoring_transitioncourse" ("scope");
CREATE INDEX "monitoring_transitioncourse_scope_country_8e05dd88" ON "monitoring_transitioncourse" ("scope_country");
CREATE INDEX "monitoring_transitionvalue_course_id_b008adf8" ON "monitoring_transitionvalue" ("course_id");
CREATE INDEX "monitoring_transitionvalue_entered_by_id_ca3953ab" ON "monitoring_transitionvalue" ("entered_by_id");
CREATE INDEX "monitoring_unitconversion_course_id_323120e3" ON "monitoring_unitconversion" ("course_id");
CREATE UNIQUE INDEX "one_answer_per_place" ON "questionnaires_answering" ("collection_id", "place") WHERE (NOT ("place" = '') AND NOT ("state" = 'withdrawn') AND "is_single");
CREATE UNIQUE INDEX "one_application_of_a_place" ON "exchange_application" ("call_id", "side", "scope") WHERE (NOT ("scope" = '') AND NOT ("state" IN ('withdrawn', 'second')));
CREATE UNIQUE INDEX "one_conflict_with_a_case" ON "helpdesk_conflict" ("user_id", "case_id") WHERE "case_id" IS NOT NULL;
CREATE UNIQUE INDEX "one_conflict_with_a_place" ON "helpdesk_conflict" ("user_id", "scope") WHERE "case_id" IS NULL;
CREATE UNIQUE INDEX "one_contact_per_city" ON "consultation_contact" ("stream_id", "unit") WHERE (NOT ("unit" = '') AND "session_id" IS NULL);
CREATE UNIQUE INDEX "one_contact_per_city_and_session" ON "consultation_contact" ("stream_id", "unit", "session_id") WHERE NOT ("unit" = '');
CREATE UNIQUE INDEX "one_course_of_a_city" ON "monitoring_transitioncourse" ("scope", "city_id", "key") WHERE NOT ("city_id" IS NULL);
CREATE UNIQUE INDEX "one_course_of_a_country" ON "monitoring_transitioncourse" ("scope", "key") WHERE "city_id" IS NULL;
CREATE UNIQUE INDEX "one_current_report" ON "monitoring_actionreport" ("action_id") WHERE "is_current";
CREATE UNIQUE INDEX "one_draft_per_questionnaire" ON "questionnaires_questionnaireversion" ("questionnaire_id") WHERE "state" = 'draft';
CREATE UNIQUE INDEX "one_goal_of_a_team" ON "learning_teamgoal" ("scope", "course_id") WHERE "person_id" IS NULL;
CREATE UNIQUE INDEX "one_main_target_per_plan" ON "plan_target" ("plan_id") WHERE "is_main";
CREATE UNIQUE INDEX "one_main_weighting" ON "consultation_weightscheme" ("consultation_id") WHERE "is_main";
CREATE UNIQUE INDEX "one_monitoring_round_a_year" ON "monitoring_monitoringround" ("scope", "year") WHERE NOT ("state" = 'withdrawn');
CREATE UNIQUE INDEX "one_open_assessment" ON "diagnosis_assessment" ("scope", "questionnaire_id") WHERE "state" = 'open';
CREATE UNIQUE INDEX "one_open_keeper_per_address" ON "services_keeper" ("provider_id", "email") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "one_open_membership_per_role" ON "people_membership" ("user_id", "scope", "role") WHERE "valid_to" IS NULL;
CREATE UNIQUE INDEX "one_open_proposal_per_entry" ON "services_proposal" ("provider_id", "service_id") WHERE ("service_id" IS NOT NULL AND "state" IN ('draft', 'sent', 'returned'));
CREATE UNIQUE INDEX "one_open_request_per_scope" ON "people_joinrequest" ("user_id", "scope") WHERE "state" = 'open';
CREATE UNIQUE INDEX "one_open_signing_per_contract" ON "contract_signing" ("contract_id") WHERE "closed_on" IS NULL;
CREATE UNIQUE INDEX "one_open_use_per_service_and_city" ON "services_use" ("service_id", "scope") WHERE "helped" = '';
CREATE UNIQUE INDEX "one_person_once_for_a_responsibility" ON "people_holder" ("responsibility_id", "person_id") WHERE "person_id" IS NOT NULL;
CREATE UNIQUE INDEX "one_place_on_a_shortlist_of_a_city" ON "funding_shortlisted" ("scope", "opportunity_id") WHERE "project_id" IS NULL;
CREATE UNIQUE INDEX "one_plan_scenario" ON "plan_scenario" ("plan_id") WHERE "is_plan";
CREATE UNIQUE INDEX "one_preferred_label_per_language" ON "taxonomy_label" ("concept_id", "lang") WHERE "kind" = 'pref';
CREATE UNIQUE INDEX "one_registration_of_a_person" ON "community_registration" ("event_id", "user_id") WHERE NOT ("user_id" IS NULL);
CREATE UNIQUE INDEX "one_standing_publication_per_version" ON "contract_publication" ("version_id") WHERE "withdrawn_at" IS NULL;
CREATE UNIQUE INDEX "one_state_of_a_city" ON "ecosystem_ambitionstand" ("ambition_id", "city_id") WHERE NOT ("city_id" IS NULL);
CREATE UNIQUE INDEX "one_state_of_the_platform" ON "ecosystem_ambitionstand" ("ambition_id") WHERE "city_id" IS NULL;
CREATE UNIQUE INDEX "one_text_per_origin" ON "consultation_sourcetext" ("consultation_id", "origin_key") WHERE NOT ("origin_key" = '');
CREATE INDEX "people_contact_person_id_f93134c8" ON "people_contact" ("person_id");
CREATE INDEX "people_contact_scope_5a902bbb" ON "people_contact" ("scope");
CREATE INDEX "people_contact_scope_country_2c40f710" ON "people_contact" ("scope_country");
CREATE INDEX "people_holder_person_id_5607db7b" ON "people_holder" ("person_id");
CREATE INDEX "people_holder_responsibility_id_87a67308" ON "people_holder" ("responsibility_id");
CREATE INDEX "people_invitation_accepted_by_id_66da8fc9" ON "people_invitation" ("accepted_by_id");
CREATE INDEX "people_invitation_invited_by_id_3784d49d" ON "people_invitation" ("invited_by_id");
CREATE INDEX "people_invitation_scope_f60e3b59" ON "people_invitation" ("scope");
CREATE INDEX "people_joinrequest_decided_by_id_c5ad4749" ON "people_joinrequest" ("decided_by_id");
CREATE INDEX "people_joinrequest_scope_b0f60da3" ON "people_joinrequest" ("scope");
CREATE INDEX "people_joinrequest_user_id_7189f8c0" ON "people_joinrequest" ("user_id");
CREATE INDEX "people_membership_granted_by_id_6c52b09d" ON "people_membership" ("granted_by_id");
CREATE INDEX "people_membership_scope_9ba0136d" ON "people_membership" ("scope");
CREATE INDEX "people_membership_user_id_35baff26" ON "people_membership" ("user_id");
CREATE INDEX "people_missingcity_country_72082f68" ON "people_missingcity" ("country");
CREATE INDEX "people_missingcity_decided_by_id_42debc35" ON "people_missingcity" ("decided_by_id");
CREATE INDEX "people_missingcity_user_id_b13387b4" ON "people_missingcity" ("user_id");
CREATE INDEX "people_responsibility_scope_a7042509" ON "people_responsibility" ("scope");
CREATE INDEX "people_sharingchoice_scope_e8244534" ON "people_sharingchoice" ("scope");
CREATE INDEX "people_user_groups_group_id_1f0237d0" ON "people_user_groups" ("group_id");
CREATE INDEX "people_user_groups_user_id_290df956" ON "people_user_groups" ("user_id");
CREATE UNIQUE INDEX "people_user_groups_user_id_group_id_60378d34_uniq" ON "people_user_groups" ("user_id", "group_id");
CREATE INDEX "people_user_user_permissions_permission_id_55f01ef0" ON "people_user_user_permissions" ("permission_id");
CREATE INDEX "people_user_user_permissions_user_id_7d19557b" ON "people_user_user_permissions" ("user_id");
CREATE UNIQUE INDEX "people_user_user_permissions_user_id_permission_id_a7ac6748_uniq" ON "people_user_user_permissions" ("user_id", "permission_id");
CREATE INDEX "places_city_country_id_2ad6e87b" ON "places_city" ("country_id");
CREATE INDEX "places_city_first_published_at_67b501ca" ON "places_city" ("first_published_at");
CREATE INDEX "places_city_is_mission_city_75003e9a" ON "places_city" ("is_mission_city");
CREATE INDEX "places_city_latest_revision_id_3d8f4799" ON "places_city" ("latest_revision_id");
CREATE INDEX "places_city_live_revision_id_7c410a46" ON "places_city" ("live_revision_id");
CREATE INDEX "places_city_locked_by_id_908fe1e9" ON "places_city" ("locked_by_id");
CREATE INDEX "places_city_owner_id_87b585cf" ON "places_city" ("owner_id");
CREATE INDEX "places_city_recorded_by_id_40d0babd" ON "places_city" ("recorded_by_id");
CREATE INDEX "places_city_source_id_3b505eaa" ON "places_city" ("source_id");
CREATE INDEX "places_cityfact_city_id_93a51ced" ON "places_cityfact" ("city_id");
CREATE INDEX "places_cityfact_recorded_by_id_8fdc8ed3" ON "places_cityfact" ("recorded_by_id");
CREATE INDEX "places_cityfact_source_id_3f758cba" ON "places_cityfact" ("source_id");
CREATE INDEX "places_citymerger_into_id_db32e7fe" ON "places_citymerger" ("into_id");
CREATE INDEX "places_citymergerpart_city_id_6af364ec" ON "places_citymergerpart" ("city_id");
CREATE INDEX "places_citymergerpart_merger_id_d4fd7364" ON "places_citymergerpart" ("merger_id");
CREATE INDEX "places_country_first_published_at_809aaebd" ON "places_country" ("first_published_at");
CREATE INDEX "places_country_latest_revision_id_23db7ef2" ON "places_country" ("latest_revision_id");
CREATE INDEX "places_country_live_revision_id_863c6391" ON "places_country" ("live_revision_id");
CREATE INDEX "places_country_locked_by_id_52169cc4" ON "places_country" ("locked_by_id");
CREATE INDEX "places_country_owner_id_bb08a16c" ON "places_country" ("owner_id");
CREATE INDEX "places_country_recorded_by_id_3ede6cc8" ON "places_country" ("recorded_by_id");
CREATE INDEX "places_country_source_id_132d5ad1" ON "places_country" ("source_id");
CREATE INDEX "places_countrystatus_country_id_68fc276f" ON "places_countrystatus" ("country_id");
CREATE INDEX "places_countrystatus_recorded_by_id_ce362bba" ON "places_countrystatus" ("recorded_by_id");
CREATE INDEX "places_countrystatus_source_id_6dd73c44" ON "places_countrystatus" ("source_id");
CREATE INDEX "places_network_cities_city_id_f7e616f2" ON "places_network_cities" ("city_id");
CREATE INDEX "places_network_cities_network_id_a3f26b05" ON "places_network_cities" ("network_id");
CREATE UNIQUE INDEX "places_network_cities_network_id_city_id_6e696fa2_uniq" ON "places_network_cities" ("network_id", "city_id");
CREATE INDEX "places_network_countries_country_id_df10ff60" ON "places_network_countries" ("country_id");
CREATE INDEX "places_network_countries_network_id_7e423230" ON "places_network_countries" ("network_id");
CREATE UNIQUE INDEX "places_network_countries_network_id_country_id_baac6f2c_uniq" ON "places_network_countries" ("network_id", "country_id");
CREATE INDEX "places_network_first_published_at_4c2a933b" ON "places_network" ("first_published_at");
CREATE INDEX "places_network_latest_revision_id_ff2d6ced" ON "places_network" ("latest_revision_id");
CREATE INDEX "places_network_live_revision_id_b4c22c3b" ON "places_network" ("live_revision_id");
CREATE INDEX "places_network_locked_by_id_d0e1b5ad" ON "places_network" ("locked_by_id");
CREATE INDEX "places_network_organisations_network_id_00cba6c7" ON "places_network_organisations" ("network_id");
CREATE UNIQUE INDEX "places_network_organisations_network_id_organisation_id_f7ffbc88_uniq" ON "places_network_organisations" ("network_id", "organisation_id");
CREATE INDEX "places_network_organisations_organisation_id_737fd1d6" ON "places_network_organisations" ("organisation_id");
CREATE INDEX "places_network_owner_id_b970f42e" ON "places_network" ("owner_id");
CREATE INDEX "places_network_recorded_by_id_3e908997" ON "places_network" ("recorded_by_id");
CREATE INDEX "places_network_source_id_e70ec09d" ON "places_network" ("source_id");
CREATE INDEX "places_organisation_country_id_a1c26fe8" ON "places_organisation" ("country_id");
CREATE INDEX "places_organisation_first_published_at_be900b90" ON "places_organisation" ("first_published_at");
CREATE INDEX "places_organisation_latest_revision_id_3a4e4f9e" ON "places_organisation" ("latest_revision_id");
CREATE INDEX "places_organisation_live_revision_id_d60af24f" ON "places_organisation" ("live_revision_id");
CREATE INDEX "places_organisation_locked_by_id_f77ed856" ON "places_organisation" ("locked_by_id");
CREATE INDEX "places_organisation_owner_id_a0563433" ON "places_organisation" ("owner_id");
CREATE INDEX "places_organisation_recorded_by_id_5e3d5806" ON "places_organisation" ("recorded_by_id");
CREATE INDEX "places_organisation_source_id_3bd86689" ON "places_organisation" ("source_id");
CREATE INDEX "places_project_cities_city_id_fc1964ce" ON "places_project_cities" ("city_id");
CREATE UNIQUE INDEX "places_project_cities_project_id_city_id_eba84949_uniq" ON "places_project_cities" ("project_id", "city_id");
CREATE INDEX "places_project_cities_project_id_fa313afc" ON "places_project_cities" ("project_id");
CREATE INDEX "places_project_first_published_at_7510ca00" ON "places_project" ("first_published_at");
CREATE INDEX "places_project_latest_revision_id_9a805437" ON "places_project" ("latest_revision_id");
CREATE INDEX "places_project_live_revision_id_e8fec69a" ON "places_project" ("live_revision_id");
CREATE INDEX "places_project_locked_by_id_db3155a0" ON "places_project" ("locked_by_id");
CREATE INDEX "places_project_organisations_organisation_id_eb177f66" ON "places_project_organisations" ("organisation_id");
CREATE INDEX "places_project_organisations_project_id_79a04ea6" ON "places_project_organisations" ("project_id");
CREATE UNIQUE INDEX "places_project_organisations_project_id_organisation_id_e8c5acbf_uniq" ON "places_project_organisations" ("project_id", "organisation_id");
CREATE INDEX "places_project_owner_id_e63e1959" ON "places_project" ("owner_id");
CREATE INDEX "places_project_recorded_by_id_4ce19b41" ON "places_project" ("recorded_by_id");
CREATE INDEX "places_project_source_id_ea585624" ON "places_project" ("source_id");
CREATE INDEX "places_project_themes_concept_id_2a89e271" ON "places_project_themes" ("concept_id");
CREATE UNIQUE INDEX "places_project_themes_project_id_concept_id_360523f5_uniq" ON "places_project_themes" ("project_id", "concept_id");
CREATE INDEX "places_project_themes_project_id_d44380f8" ON "places_project_themes" ("project_id");
CREATE INDEX "plan_action_entered_by_id_3f57a189" ON "plan_action" ("entered_by_id");
CREATE INDEX "plan_action_plan_id_77f0f75f" ON "plan_action" ("plan_id");
CREATE INDEX "plan_actionlink_action_id_ea41352e" ON "plan_actionlink" ("action_id");
CREATE INDEX "plan_actionparty_action_id_13137e6a" ON "plan_actionparty" ("action_id");
CREATE INDEX "plan_actionparty_organisation_id_7a64ac65" ON "plan_actionparty" ("organisation_id");
CREATE INDEX "plan_actionstep_action_id_40da65cf" ON "plan_actionstep" ("action_id");
CREATE INDEX "plan_cobenefit_action_id_cc8a88f1" ON "plan_cobenefit" ("action_id");
CREATE INDEX "plan_costline_action_id_73cbba8d" ON "plan_costline" ("action_id");
CREATE INDEX "plan_drivervalue_entered_by_id_b511fe24" ON "plan_drivervalue" ("entered_by_id");
CREATE INDEX "plan_drivervalue_plan_id_5dc2e00a" ON "plan_drivervalue" ("plan_id");
CREATE INDEX "plan_equityanswer_action_id_a2efa273" ON "plan_equityanswer" ("action_id");
CREATE INDEX "plan_impactpathway_actions_action_id_e6906890" ON "plan_impactpathway_actions" ("action_id");
CREATE INDEX "plan_impactpathway_actions_impactpathway_id_a00189c7" ON "plan_impactpathway_actions" ("impactpathway_id");
CREATE UNIQUE INDEX "plan_impactpathway_actions_impactpathway_id_action_id_8fc55297_uniq" ON "plan_impactpathway_actions" ("impactpathway_id", "action_id");
CREATE INDEX "plan_impactpathway_plan_id_c01c1bcf" ON "plan_impactpathway" ("plan_id");
CREATE INDEX "plan_indicator_actions_action_id_8ac068a2" ON "plan_indicator_actions" ("action_id");
CREATE INDEX "plan_indicator_actions_indicator_id_22a604ae" ON "plan_indicator_actions" ("indicator_id");
CREATE UNIQUE INDEX "plan_indicator_actions_indicator_id_action_id_009cb4d9_uniq" ON "plan_indicator_actions" ("indicator_id", "action_id");
CREATE INDEX "plan_indicator_pathways_impactpathway_id_c9dacbee" ON "plan_indicator_pathways" ("impactpathway_id");
CREATE INDEX "plan_indicator_pathways_indicator_id_672cb9dc" ON "plan_indicator_pathways" ("indicator_id");
CREATE UNIQUE INDEX "plan_indicator_pathways_indicator_id_impactpathway_id_e3b47b56_uniq" ON "plan_indicator_pathways" ("indicator_id", "impactpathway_id");
CREATE INDEX "plan_indicator_plan_id_ece2e487" ON "plan_indicator" ("plan_id");
CREATE INDEX "plan_libraryaction_city_id_65abbbbf" ON "plan_libraryaction" ("city_id");
CREATE INDEX "plan_observation_entered_by_id_80e9d1d5" ON "plan_observation" ("entered_by_id");
CREATE INDEX "plan_observation_plan_id_da63082e" ON "plan_observation" ("plan_id");
CREATE INDEX "plan_offset_plan_id_f2b5bc2f" ON "plan_offset" ("plan_id");
CREATE INDEX "plan_plan_city_id_e369c0db" ON "plan_plan" ("city_id");
CREATE INDEX "plan_plan_inventory_id_63e7301a" ON "plan_plan" ("inventory_id");
CREATE INDEX "plan_plan_opened_by_id_53ff8f7a" ON "plan_plan" ("opened_by_id");
CREATE INDEX "plan_plan_scope_884bfb2a" ON "plan_plan" ("scope");
CREATE INDEX "plan_plan_scope_country_7ffeb18e" ON "plan_plan" ("scope_country");
CREATE INDEX "plan_plancomment_by_id_0f268204" ON "plan_plancomment" ("by_id");
CREATE INDEX "plan_plancomment_plan_id_cfe25156" ON "plan_plancomment" ("plan_id");
CREATE INDEX "plan_plancomment_settled_by_id_406afaff" ON "plan_plancomment" ("settled_by_id");
CREATE INDEX "plan_planstep_by_id_cb93aa2e" ON "plan_planstep" ("by_id");
CREATE INDEX "plan_planstep_plan_id_b7d8c2fa" ON "plan_planstep" ("plan_id");
CREATE INDEX "plan_planversion_by_id_dc7c082b" ON "plan_planversion" ("by_id");
CREATE INDEX "plan_planversion_plan_id_bfa84ce9" ON "plan_planversion" ("plan_id");
CREATE INDEX "plan_policy_plan_id_3020f497" ON "plan_policy" ("plan_id");
CREATE INDEX "plan_portfolio_actions_action_id_97a090c3" ON "plan_portfolio_actions" ("action_id");
CREATE UNIQUE INDEX "plan_portfolio_actions_portfolio_id_action_id_4394eaa8_uniq" ON "plan_portfolio_actions" ("portfolio_id", "action_id");
CREATE INDEX "plan_portfolio_actions_portfolio_id_cfc01c02" ON "plan_portfolio_actions" ("portfolio_id");
CREATE INDEX "plan_portfolio_plan_id_160ba640" ON "plan_portfolio" ("plan_id");
CREATE INDEX "plan_scenario_plan_id_3a5d6e78" ON "plan_scenario" ("plan_id");
CREATE INDEX "plan_target_plan_id_5e69508a" ON "plan_target" ("plan_id");
CREATE INDEX "profile_statedfact_said_by_id_100c735f" ON "profile_statedfact" ("said_by_id");
CREATE INDEX "profile_statedfact_scope_7475c210" ON "profile_statedfact" ("scope");
CREATE INDEX "profile_statedfact_scope_country_3f58d22b" ON "profile_statedfact" ("scope_country");
CREATE INDEX "questionnaires_answerfile_answering_id_349d8fc4" ON "questionnaires_answerfile" ("answering_id");
CREATE INDEX "questionnaires_answering_code_a7655100" ON "questionnaires_answering" ("code");
CREATE INDEX "questionnaires_answering_collection_id_11105ff8" ON "questionnaires_answering" ("collection_id");
CREATE INDEX "questionnaires_answering_place_c9a9a7ae" ON "questionnaires_answering" ("place");
CREATE INDEX "questionnaires_answering_signed_off_by_id_2a803569" ON "questionnaires_answering" ("signed_off_by_id");
CREATE INDEX "questionnaires_answering_token_digest_b5da23c2" ON "questionnaires_answering" ("token_digest");
CREATE INDEX "questionnaires_answerrevision_answering_id_447e3c3c" ON "questionnaires_answerrevision" ("answering_id");
CREATE INDEX "questionnaires_answerrevision_by_id_1eacbb45" ON "questionnaires_answerrevision" ("by_id");
CREATE INDEX "questionnaires_collection_about_055866c8" ON "questionnaires_collection" ("about");
CREATE INDEX "questionnaires_collection_open_link_cbc39a3b" ON "questionnaires_collection" ("open_link");
CREATE INDEX "questionnaires_collection_scope_135415f9" ON "questionnaires_collection" ("scope");
CREATE INDEX "questionnaires_collection_scope_country_c6bbda89" ON "questionnaires_collection" ("scope_country");
CREATE INDEX "questionnaires_collection_version_id_beda139b" ON "questionnaires_collection" ("version_id");
CREATE INDEX "questionnaires_questionnaire_scope_1ffdc1fb" ON "questionnaires_questionnaire" ("scope");
CREATE INDEX "questionnaires_questionnaire_scope_country_86ca53ea" ON "questionnaires_questionnaire" ("scope_country");
CREATE INDEX "questionnaires_questionnaireversion_made_by_id_74d153ab" ON "questionnaires_questionnaireversion" ("made_by_id");
CREATE INDEX "questionnaires_questionnaireversion_questionnaire_id_a6c30413" ON "questionnaires_questionnaireversion" ("questionnaire_id");
CREATE INDEX "questionnaires_sectionshare_answering_id_37aaa106" ON "questionnaires_sectionshare" ("answering_id");
CREATE INDEX "questionnaires_sectionshare_given_by_id_e1bb4e61" ON "questionnaires_sectionshare" ("given_by_id");
CREATE INDEX "questionnaires_sectionshare_person_id_b5cc5e4f" ON "questionnaires_sectionshare" ("person_id");
CREATE INDEX "referenceindex_source_object" ON "wagtailcore_referenceindex" ("base_content_type_id", "object_id");
CREATE INDEX "referenceindex_target_object" ON "wagtailcore_referenceindex" ("to_content_type_id", "to_object_id");
CREATE UNIQUE INDEX "sealing_one_link_for_an_event" ON "sealing_seal" ("event_pk") WHERE "kind" = 'event';
CREATE INDEX "sealing_seal_event_pk_c610a1a0" ON "sealing_seal" ("event_pk");
CREATE INDEX "services_keeper_invited_by_id_4c4ca37e" ON "services_keeper" ("invited_by_id");
CREATE INDEX "services_keeper_provider_id_7ed794a5" ON "services_keeper" ("provider_id");
CREATE INDEX "services_keeper_user_id_60eb2f44" ON "services_keeper" ("user_id");
CREATE INDEX "services_occasion_country_id_a5d159ce" ON "services_occasion" ("country_id");
CREATE INDEX "services_occasion_service_id_28592e54" ON "services_occasion" ("service_id");
CREATE INDEX "services_proposal_handled_by_id_d3ab0a27" ON "services_proposal" ("handled_by_id");
CREATE INDEX "services_proposal_made_by_id_8908cdda" ON "services_proposal" ("made_by_id");
CREATE INDEX "services_proposal_provider_id_8b5ff1dc" ON "services_proposal" ("provider_id");
CREATE INDEX "services_proposal_service_id_d3b02476" ON "services_proposal" ("service_id");
CREATE INDEX "services_provider_country_id_4c4736cc" ON "services_provider" ("country_id");
CREATE INDEX "services_provider_first_published_at_d8f50397" ON "services_provider" ("first_published_at");
CREATE INDEX "services_provider_latest_revision_id_88374303" ON "services_provider" ("latest_revision_id");
CREATE INDEX "services_provider_live_revision_id_88fab994" ON "services_provider" ("live_revision_id");
CREATE INDEX "services_provider_locked_by_id_e230d020" ON "services_provider" ("locked_by_id");
CREATE INDEX "services_provider_organisation_id_321813f8" ON "services_provider" ("organisation_id");
CREATE INDEX "services_provider_owner_id_ce5d325e" ON "services_provider" ("owner_id");
CREATE INDEX "services_provider_recorded_by_id_4fdfd8a8" ON "services_provider" ("recorded_by_id");
CREATE INDEX "services_provider_source_id_9977f4b3" ON "services_provider" ("source_id");
CREATE INDEX "services_service_countries_country_id_0cd919a1" ON "services_service_countries" ("country_id");
CREATE INDEX "services_service_countries_service_id_7592672a" ON "services_service_countries" ("service_id");
CREATE UNIQUE INDEX "services_service_countries_service_id_country_id_b713f0d2_uniq" ON "services_service_countries" ("service_id", "country_id");
CREATE INDEX "services_service_first_published_at_c635924b" ON "services_service" ("first_published_at");
CREATE INDEX "services_service_latest_revision_id_50e4407a" ON "services_service" ("latest_revision_id");
CREATE INDEX "services_service_live_revision_id_f843b089" ON "services_service" ("live_revision_id");
CREATE INDEX "services_service_locked_by_id_b1690595" ON "services_service" ("locked_by_id");
CREATE INDEX "services_service_offered_by_provider_id_721f2fc6" ON "services_service_offered_by" ("provider_id");
CREATE INDEX "services_service_offered_by_service_id_ce597309" ON "services_service_offered_by" ("service_id");
CREATE UNIQUE INDEX "services_service_offered_by_service_id_provider_id_6fb18b40_uniq" ON "services_service_offered_by" ("service_id", "provider_id");
CREATE INDEX "services_service_owner_id_da3de26e" ON "services_service" ("owner_id");
CREATE INDEX "services_service_pathways_concept_id_a4a44bf2" ON "services_service_pathways" ("concept_id");
CREATE UNIQUE INDEX "services_service_pathways_service_id_concept_id_a1d7bf4f_uniq" ON "services_service_pathways" ("service_id", "concept_id");
CREATE INDEX "services_service_pathways_service_id_df62b6ed" ON "services_service_pathways" ("service_id");
CREATE INDEX "services_service_recorded_by_id_33c30246" ON "services_service" ("recorded_by_id");
CREATE INDEX "services_service_source_id_16f72d6f" ON "services_service" ("source_id");
CREATE INDEX "services_use_recorded_by_id_6a4a1240" ON "services_use" ("recorded_by_id");
CREATE INDEX "services_use_scope_90ebbabd" ON "services_use" ("scope");
CREATE INDEX "services_use_scope_country_d4729121" ON "services_use" ("scope_country");
CREATE INDEX "services_use_service_id_9eb68c4a" ON "services_use" ("service_id");
CREATE UNIQUE INDEX "socialaccount_socialaccount_provider_uid_fc810c6e_uniq" ON "socialaccount_socialaccount" ("provider", "uid");
CREATE INDEX "socialaccount_socialaccount_user_id_8146e70c" ON "socialaccount_socialaccount" ("user_id");
CREATE INDEX "socialaccount_socialtoken_account_id_951f210e" ON "socialaccount_socialtoken" ("account_id");
CREATE INDEX "socialaccount_socialtoken_app_id_636a42d7" ON "socialaccount_socialtoken" ("app_id");
CREATE UNIQUE INDEX "socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq" ON "socialaccount_socialtoken" ("app_id", "account_id");
CREATE INDEX "taggit_tagg_content_8fc721_idx" ON "taggit_taggeditem" ("content_type_id", "object_id");
CREATE INDEX "taggit_taggeditem_content_type_id_9957a03c" ON "taggit_taggeditem" ("content_type_id");
CREATE INDEX "taggit_taggeditem_object_id_e2d7d1df" ON "taggit_taggeditem" ("object_id");
CREATE INDEX "taggit_taggeditem_tag_id_f4f5b767" ON "taggit_taggeditem" ("tag_id");
CREATE INDEX "tasks_db_new_ordering_idx" ON "django_tasks_database_dbtaskresult" ("status", "priority" DESC, "run_after" ASC, "enqueued_at" ASC) WHERE "status" = 'READY';
CREATE INDEX "taxonomy_concept_broader_from_concept_id_922d2912" ON "taxonomy_concept_broader" ("from_concept_id");
CREATE UNIQUE INDEX "taxonomy_concept_broader_from_concept_id_to_concept_id_ae60d332_uniq" ON "taxonomy_concept_broader" ("from_concept_id", "to_concept_id");
CREATE INDEX "taxonomy_concept_broader_to_concept_id_b00c7661" ON "taxonomy_concept_broader" ("to_concept_id");
CREATE INDEX "taxonomy_concept_related_from_concept_id_bb44d468" ON "taxonomy_concept_related" ("from_concept_id");
CREATE UNIQUE INDEX "taxonomy_concept_related_from_concept_id_to_concept_id_7a414d4b_uniq" ON "taxonomy_concept_related" ("from_concept_id", "to_concept_id");
CREATE INDEX "taxonomy_concept_related_to_concept_id_35ce9490" ON "taxonomy_concept_related" ("to_concept_id");
CREATE INDEX "taxonomy_concept_scheme_id_a9f25840" ON "taxonomy_concept" ("scheme_id");
CREATE INDEX "taxonomy_label_concept_id_1a0ab892" ON "taxonomy_label" ("concept_id");
CREATE UNIQUE INDEX "unique_authenticator_type" ON "mfa_authenticator" ("user_id", "type") WHERE "type" IN ('totp', 'recovery_codes');
CREATE UNIQUE INDEX "unique_in_progress_workflow" ON "wagtailcore_workflowstate" ("base_content_type_id", "object_id") WHERE "status" IN ('in_progress', 'needs_changes');
CREATE UNIQUE INDEX "unique_primary_email" ON "account_emailaddress" ("user_id", "primary") WHERE "primary";
CREATE UNIQUE INDEX "unique_verified_email" ON "account_emailaddress" ("email") WHERE "verified";
CREATE TRIGGER update_wagtailsearch_indexentry_fts AFTER UPDATE ON wagtailsearch_indexentry BEGIN UPDATE wagtailsearch_indexentry_fts SET title=NEW.title, body=NEW.body, autocomplete=NEW.autocomplete WHERE rowid=NEW.id; END;
CREATE INDEX "usersessions_usersession_user_id_af5e0a6d" ON "usersessions_usersession" ("user_id");
CREATE INDEX "wagtailadmi_content_717955_idx" ON "wagtailadmin_editingsession" ("content_type_id", "object_id");
CREATE INDEX "wagtailadmin_editingsession_content_type_id_4df7730e" ON "wagtailadmin_editingsession" ("content_type_id");
CREATE INDEX "wagtailadmin_editingsession_user_id_6e1a9b70" ON "wagtailadmin_editingsession" ("user_id");
CREATE INDEX "wagtailadmin_formstate_content_type_id_e32438b3" ON "wagtailadmin_formstate" ("content_type_id");
CREATE INDEX "wagtailadmin_formstate_user_id_b910adc2" ON "wagtailadmin_formstate" ("user_id");
CREATE INDEX "wagtailcore_collectionviewrestriction_collection_id_761908ec" ON "wagtailcore_collectionviewrestriction" ("collection_id");
CREATE INDEX "wagtailcore_collectionviewrestriction_groups_collectionviewrestriction_id_47320efd" ON "wagtailcore_collectionviewrestriction_groups" ("collectionviewrestriction_id");
CREATE UNIQUE INDEX "wagtailcore_collectionviewrestriction_groups_collectionviewrestriction_id_group_id_988995ae_uniq" ON "wagtailcore_collectionviewrestriction_groups" ("collectionviewrestriction_id", "group_id");
CREATE INDEX "wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3" ON "wagtailcore_collectionviewrestriction_groups" ("group_id");
CREATE INDEX "wagtailcore_comment_page_id_108444b5" ON "wagtailcore_comment" ("page_id");
CREATE INDEX "wagtailcore_comment_resolved_by_id_a282aa0e" ON "wagtailcore_comment" ("resolved_by_id");
CREATE INDEX "wagtailcore_comment_revision_created_id_1d058279" ON "wagtailcore_comment" ("revision_created_id");
CREATE INDEX "wagtailcore_comment_user_id_0c577ca6" ON "wagtailcore_comment" ("user_id");
CREATE INDEX "wagtailcore_commentreply_comment_id_afc7e027" ON "wagtailcore_commentreply" ("comment_id");
CREATE INDEX "wagtailcore_commentreply_user_id_d0b3b9c3" ON "wagtailcore_commentreply" ("user_id");
CREATE INDEX "wagtailcore_groupapprovaltask_groups_group_id_2e64b61f" ON "wagtailcore_groupapprovaltask_groups" ("group_id");
CREATE INDEX "wagtailcore_groupapprovaltask_groups_groupapprovaltask_id_9a9255ea" ON "wagtailcore_groupapprovaltask_groups" ("groupapprovaltask_id");
CREATE UNIQUE INDEX "wagtailcore_groupapprovaltask_groups_groupapprovaltask_id_group_id_bb5ee7eb_uniq" ON "wagtailcore_groupapprovaltask_groups" ("groupapprovaltask_id", "group_id");
CREATE INDEX "wagtailcore_groupcollectionpermission_collection_id_5423575a" ON "wagtailcore_groupcollectionpermission" ("collection_id");
CREATE INDEX "wagtailcore_groupcollectionpermission_group_id_05d61460" ON "wagtailcore_groupcollectionpermission" ("group_id");
CREATE UNIQUE INDEX "wagtailcore_groupcollectionpermission_group_id_collection_id_permission_id_a21cefe9_uniq" ON "wagtailcore_groupcollectionpermission" ("group_id", "collection_id", "permission_id");
CREATE INDEX "wagtailcore_groupcollectionpermission_permission_id_1b626275" ON "wagtailcore_groupcollectionpermission" ("permission_id");
CREATE INDEX "wagtailcore_grouppagepermission_group_id_fc07e671" ON "wagtailcore_grouppagepermission" ("group_id");
CREATE INDEX "wagtailcore_grouppagepermission_page_id_710b114a" ON "wagtailcore_grouppagepermission" ("page_id");
CREATE INDEX "wagtailcore_grouppagepermission_permission_id_05acb22e" ON "wagtailcore_grouppagepermission" ("permission_id");
CREATE INDEX "wagtailcore_groupsitepermission_group_id_e5cdbee4" ON "wagtailcore_groupsitepermission" ("group_id");
CREATE UNIQUE INDEX "wagtailcore_groupsitepermission_group_id_site_id_permission_id_a58ee30d_uniq" ON "wagtailcore_groupsitepermission" ("group_id", "site_id", "permission_id");
CREATE INDEX "wagtailcore_groupsitepermission_permission_id_459b1f38" ON "wagtailcore_groupsitepermission" ("permission_id");
CREATE INDEX "wagtailcore_groupsitepermission_site_id_245de488" ON "wagtailcore_groupsitepermission" ("site_id");
CREATE INDEX "wagtailcore_modellogentry_action_d2d856ee" ON "wagtailcore_modellogentry" ("action");
CREATE INDEX "wagtailcore_modellogentry_content_changed_8bc39742" ON "wagtailcore_modellogentry" ("content_changed");
CREATE INDEX "wagtailcore_modellogentry_content_type_id_68849e77" ON "wagtailcore_modellogentry" ("content_type_id");
CREATE INDEX "wagtailcore_modellogentry_object_id_e0e7d4ef" ON "wagtailcore_modellogentry" ("object_id");
CREATE INDEX "wagtailcore_modellogentry_revision_id_df6ca33a" ON "wagtailcore_modellogentry" ("revision_id");
CREATE INDEX "wagtailcore_modellogentry_timestamp_9694521b" ON "wagtailcore_modellogentry" ("timestamp");
CREATE INDEX "wagtailcore_modellogentry_user_id_0278d1bf" ON "wagtailcore_modellogentry" ("user_id");
CREATE INDEX "wagtailcore_page_alias_of_id_12945502" ON "wagtailcore_page" ("alias_of_id");
CREATE INDEX "wagtailcore_page_content_type_id_c28424df" ON "wagtailcore_page" ("content_type_id");
CREATE INDEX "wagtailcore_page_first_published_at_2b5dd637" ON "wagtailcore_page" ("first_published_at");
CREATE INDEX "wagtailcore_page_latest_revision_id_e60fef51" ON "wagtailcore_page" ("latest_revision_id");
CREATE INDEX "wagtailcore_page_live_revision_id_930bd822" ON "wagtailcore_page" ("live_revision_id");
CREATE INDEX "wagtailcore_page_locale_id_3c7e30a6" ON "wagtailcore_page" ("locale_id");
CREATE INDEX "wagtailcore_page_locked_by_id_bcb86245" ON "wagtailcore_page" ("locked_by_id");
CREATE INDEX "wagtailcore_page_owner_id_fbf7c332" ON "wagtailcore_page" ("owner_id");
CREATE INDEX "wagtailcore_page_slug_e7c11b8f" ON "wagtailcore_page" ("slug");
CREATE UNIQUE INDEX "wagtailcore_page_translation_key_locale_id_9b041bad_uniq" ON "wagtailcore_page" ("translation_key", "locale_id");
CREATE INDEX "wagtailcore_pagelogentry_action_c2408198" ON "wagtailcore_pagelogentry" ("action");
CREATE INDEX "wagtailcore_pagelogentry_content_changed_99f27ade" ON "wagtailcore_pagelogentry" ("content_changed");
CREATE INDEX "wagtailcore_pagelogentry_content_type_id_74e7708a" ON "wagtailcore_pagelogentry" ("content_type_id");
CREATE INDEX "wagtailcore_pagelogentry_page_id_8464e327" ON "wagtailcore_pagelogentry" ("page_id");
CREATE INDEX "wagtailcore_pagelogentry_revision_id_8043d103" ON "wagtailcore_pagelogentry" ("revision_id");
CREATE INDEX "wagtailcore_pagelogentry_timestamp_deb774c4" ON "wagtailcore_pagelogentry" ("timestamp");
CREATE INDEX "wagtailcore_pagelogentry_user_id_604ccfd8" ON "wagtailcore_pagelogentry" ("user_id");
CREATE INDEX "wagtailcore_pagesubscription_page_id_a085e7a6" ON "wagtailcore_pagesubscription" ("page_id");
CREATE UNIQUE INDEX "wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq" ON "wagtailcore_pagesubscription" ("page_id", "user_id");
CREATE INDEX "wagtailcore_pagesubscription_user_id_89d7def9" ON "wagtailcore_pagesubscription" ("user_id");
CREATE INDEX "wagtailcore_pageviewrestriction_groups_group_id_6460f223" ON "wagtailcore_pageviewrestriction_groups" ("group_id");
CREATE INDEX "wagtailcore_pageviewrestriction_groups_pageviewrestriction_id_f147a99a" ON "wagtailcore_pageviewrestriction_groups" ("pageviewrestriction_id");
CREATE UNIQUE INDEX "wagtailcore_pageviewrestriction_groups_pageviewrestriction_id_group_id_d23f80bb_uniq" ON "wagtailcore_pageviewrestriction_groups" ("pageviewrestriction_id", "group_id");
CREATE INDEX "wagtailcore_pageviewrestriction_page_id_15a8bea6" ON "wagtailcore_pageviewrestriction" ("page_id");
CREATE INDEX "wagtailcore_referenceindex_base_content_type_id_313cf40f" ON "wagtailcore_referenceindex" ("base_content_type_id");
CREATE UNIQUE INDEX "wagtailcore_referenceindex_base_content_type_id_object_id_to_content_type_id_to_object_id_content_path_hash_9e6ccd6a_uniq" ON "wagtailcore_referenceindex" ("base_content_type_id", "object_id", "to_content_type_id", "to_object_id", "content_path_hash");
CREATE INDEX "wagtailcore_referenceindex_content_type_id_766e0336" ON "wagtailcore_referenceindex" ("content_type_id");
CREATE INDEX "wagtailcore_referenceindex_to_content_type_id_93690bbd" ON "wagtailcore_referenceindex" ("to_content_type_id");
CREATE INDEX "wagtailcore_revision_approved_go_live_at_88d3dee5" ON "wagtailcore_revision" ("approved_go_live_at");
CREATE INDEX "wagtailcore_revision_base_content_type_id_5b4ef7bd" ON "wagtailcore_revision" ("base_content_type_id");
CREATE INDEX "wagtailcore_revision_content_type_id_c8cb69c0" ON "wagtailcore_revision" ("content_type_id");
CREATE INDEX "wagtailcore_revision_created_at_81450aa6" ON "wagtailcore_revision" ("created_at");
CREATE INDEX "wagtailcore_revision_user_id_03df83b0" ON "wagtailcore_revision" ("user_id");
CREATE INDEX "wagtailcore_site_hostname_96b20b46" ON "wagtailcore_site" ("hostname");
CREATE UNIQUE INDEX "wagtailcore_site_hostname_port_2c626d70_uniq" ON "wagtailcore_site" ("hostname", "port");
CREATE INDEX "wagtailcore_site_root_page_id_e02fb95c" ON "wagtailcore_site" ("root_page_id");
CREATE INDEX "wagtailcore_task_content_type_id_249ab8ba" ON "wagtailcore_task" ("content_type_id");
CREATE INDEX "wagtailcore_taskstate_content_type_id_0a758fdc" ON "wagtailcore_taskstate" ("content_type_id");
CREATE INDEX "wagtailcore_taskstate_finished_by_id_13f98229" ON "wagtailcore_taskstate" ("finished_by_id");
CREATE INDEX "wagtailcore_taskstate_revision_id_df25a499" ON "wagtailcore_taskstate" ("revision_id");
CREATE INDEX "wagtailcore_taskstate_task_id_c3677c34" ON "wagtailcore_taskstate" ("task_id");
CREATE INDEX "wagtailcore_taskstate_workflow_state_id_9239a775" ON "wagtailcore_taskstate" ("workflow_state_id");
CREATE INDEX "wagtailcore_uploadedfile_for_content_type_id_b0fc87b2" ON "wagtailcore_uploadedfile" ("for_content_type_id");
CREATE INDEX "wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8" ON "wagtailcore_uploadedfile" ("uploaded_by_user_id");
CREATE INDEX "wagtailcore_uuid_06a44d_idx" ON "wagtailcore_pagelogentry" ("uuid", "action", "timestamp" DESC);
CREATE INDEX "wagtailcore_uuid_d6363b_idx" ON "wagtailcore_modellogentry" ("uuid", "action", "timestamp" DESC);
CREATE INDEX "wagtailcore_workflowcontenttype_workflow_id_9aad7cd2" ON "wagtailcore_workflowcontenttype" ("workflow_id");
CREATE INDEX "wagtailcore_workflowpage_workflow_id_56f56ff6" ON "wagtailcore_workflowpage" ("workflow_id");
CREATE INDEX "wagtailcore_workflowstate_base_content_type_id_a30dc576" ON "wagtailcore_workflowstate" ("base_content_type_id");
CREATE INDEX "wagtailcore_workflowstate_content_type_id_2bb78ce1" ON "wagtailcore_workflowstate" ("content_type_id");
CREATE INDEX "wagtailcore_workflowstate_requested_by_id_4090bca3" ON "wagtailcore_workflowstate" ("requested_by_id");
CREATE INDEX "wagtailcore_workflowstate_workflow_id_1f18378f" ON "wagtailcore_workflowstate" ("workflow_id");
CREATE INDEX "wagtailcore_workflowtask_task_id_ce7716fe" ON "wagtailcore_workflowtask" ("task_id");
CREATE INDEX "wagtailcore_workflowtask_workflow_id_b9717175" ON "wagtailcore_workflowtask" ("workflow_id");
CREATE UNIQUE INDEX "wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq" ON "wagtailcore_workflowtask" ("workflow_id", "task_id");
CREATE INDEX "wagtaildocs_document_collection_id_23881625" ON "wagtaildocs_document" ("collection_id");
CREATE INDEX "wagtaildocs_document_uploaded_by_user_id_17258b41" ON "wagtaildocs_document" ("uploaded_by_user_id");
CREATE INDEX "wagtailembeds_embed_cache_until_26c94bb0" ON "wagtailembeds_embed" ("cache_until");
CREATE INDEX "wagtailforms_formsubmission_page_id_e48e93e7" ON "wagtailforms_formsubmission" ("page_id");
CREATE INDEX "wagtailimages_image_collection_id_c2f8af7e" ON "wagtailimages_image" ("collection_id");
CREATE INDEX "wagtailimages_image_created_at_86fa6cd4" ON "wagtailimages_image" ("created_at");
CREATE INDEX "wagtailimages_image_file_hash_fb5bbb23" ON "wagtailimages_image" ("file_hash");
CREATE INDEX "wagtailimages_image_uploaded_by_user_id_5d73dc75" ON "wagtailimages_image" ("uploaded_by_user_id");
CREATE INDEX "wagtailimages_rendition_filter_spec_1cba3201" ON "wagtailimages_rendition" ("filter_spec");
CREATE INDEX "wagtailimages_rendition_image_id_3e1fd774" ON "wagtailimages_rendition" ("image_id");
CREATE UNIQUE INDEX "wagtailimages_rendition_image_id_filter_spec_focal_point_key_323c8fe0_uniq" ON "wagtailimages_rendition" ("image_id", "filter_spec", "focal_point_key");
CREATE INDEX "wagtailredirects_redirect_old_path_bb35247b" ON "wagtailredirects_redirect" ("old_path");
CREATE UNIQUE INDEX "wagtailredirects_redirect_old_path_site_id_783622d7_uniq" ON "wagtailredirects_redirect" ("old_path", "site_id");
CREATE INDEX "wagtailredirects_redirect_redirect_page_id_b5728a8f" ON "wagtailredirects_redirect" ("redirect_page_id");
CREATE INDEX "wagtailredirects_redirect_site_id_780a0e1e" ON "wagtailredirects_redirect" ("site_id");
CREATE INDEX "wagtailsearch_indexentry_content_type_id_62ed694f" ON "wagtailsearch_indexentry" ("content_type_id");
CREATE UNIQUE INDEX "wagtailsearch_indexentry_content_type_id_object_id_bcd7ba73_uniq" ON "wagtailsearch_indexentry" ("content_type_id", "object_id");
CREATE INDEX "work_state_of_record" ON "ecosystem_workstate" ("about", "record");
CREATE INDEX "workflowstate_base_ct_id_idx" ON "wagtailcore_workflowstate" ("base_content_type_id", "object_id");
CREATE INDEX "workflowstate_ct_id_idx" ON "wagtailcore_workflowstate" ("content_type_id", "object_id");
