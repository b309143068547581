-- The schema as the migrations leave it, read from PostgreSQL's catalogue. Generated: do not edit.
-- For reading and for reviewing changes; the migrations are what runs.

create table access_token (
  token_hash text not null,
  person_id uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint access_token_pk PRIMARY KEY (token_hash),
  constraint access_token_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX access_token_person ON access_token USING btree (person_id);
alter table access_token enable row level security;

create table account (
  person_id uuid not null,
  password_hash text,
  disabled_at timestamp with time zone,
  constraint account_pk PRIMARY KEY (person_id),
  constraint account_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
);
alter table account enable row level security;

create table action (
  compact_id uuid not null,
  challenge_id uuid not null,
  id uuid not null,
  text text not null,
  organisation_id uuid not null,
  due_on date not null,
  arose_from text not null,
  done_on date,
  evidence text,
  verified_on date,
  constraint action_pk PRIMARY KEY (compact_id, challenge_id, id),
  constraint action_challenge_fk FOREIGN KEY (compact_id, challenge_id) REFERENCES challenge(compact_id, id),
  constraint action_organisation_fk FOREIGN KEY (compact_id, organisation_id) REFERENCES organisation(compact_id, id)
);
alter table action enable row level security;
create policy action_changed on action for update to compact_app using app.reads_file(compact_id, challenge_id);
create policy action_filed on action for insert to compact_app with check (app.reads_file(compact_id, challenge_id) OR app.begins_here(compact_id, challenge_id));
create policy action_seen on action for select to compact_app using (app.reads_file(compact_id, challenge_id) AND app.sees_action(app.capacities(compact_id, challenge_id), arose_from, ( SELECT x.stage FROM challenge x WHERE ((x.compact_id = action.compact_id) AND (x.id = action.challenge_id)))));
grant insert, select, update (done_on, evidence, verified_on) on action to compact_app;

create table adjustment (
  compact_id uuid not null,
  challenge_id uuid not null,
  wish text not null,
  created_at timestamp with time zone not null,
  constraint adjustment_pk PRIMARY KEY (compact_id, challenge_id),
  constraint adjustment_challenge_fk FOREIGN KEY (compact_id, challenge_id) REFERENCES challenge(compact_id, id) DEFERRABLE INITIALLY DEFERRED,
  constraint adjustment_length CHECK ((char_length(wish) <= 4000))
);
alter table adjustment enable row level security;
create policy adjustment_asked_for on adjustment for insert to compact_app with check app.begins_here(compact_id, challenge_id);
create policy adjustment_seen on adjustment for select to compact_app using ((app.capacities(compact_id, challenge_id) && '{challenger,representative,officer,champion,mediator,chair}'::text[]) AND (NOT (app.capacities(compact_id, challenge_id) && '{respondent}'::text[])));
grant insert, select on adjustment to compact_app;

create table advocacy_engagement (
  compact_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  provider text not null,
  advocate_person_id uuid,
  challenge_id uuid,
  kind text not null,
  opened_on date not null,
  closed_on date,
  version integer not null,
  constraint advocacy_engagement_pk PRIMARY KEY (compact_id, id),
  constraint advocacy_engagement_challenge_fk FOREIGN KEY (compact_id, challenge_id) REFERENCES challenge(compact_id, id),
  constraint advocacy_engagement_organisation_fk FOREIGN KEY (compact_id, organisation_id) REFERENCES organisation(compact_id, id),
  constraint advocacy_engagement_person_fk FOREIGN KEY (advocate_person_id) REFERENCES person(id),
  constraint advocacy_engagement_kind_known CHECK ((kind = ANY (ARRAY['signposting'::text, 'advice'::text, 'representation'::text]))),
  constraint advocacy_engagement_period CHECK (((closed_on IS NULL) OR (closed_on >= opened_on)))
);
CREATE INDEX advocacy_engagement_opened ON advocacy_engagement USING btree (compact_id, opened_on);
alter table advocacy_engagement enable row level security;
create policy advocacy_engagement_changed on advocacy_engagement for update to compact_app using ((compact_id = ANY (app.officer_of())) OR (advocate_person_id = app.person()));
create policy advocacy_engagement_opened on advocacy_engagement for insert to compact_app with check ((compact_id = ANY (app.officer_of())) OR ((compact_id = ANY (app.member_of())) AND (advocate_person_id = app.person())));
create policy advocacy_engagement_seen on advocacy_engagement for select to compact_app using ((compact_id = ANY (( SELECT app.officer_of() AS officer_of)::uuid[])) OR (advocate_person_id = app.person()) OR (organisation_id = ANY (( SELECT app.organisations() AS organisations)::uuid[])));
grant insert, select, update on advocacy_engagement to compact_app;

create table agreement_version (
  compact_id uuid not null,
  id uuid not null,
  agreement_name text not null,
  label text not null,
  effective_from date not null,
  effective_before date,
  version integer not null,
  constraint agreement_version_pk PRIMARY KEY (compact_id, id),
  constraint agreement_version_label_unique UNIQUE (compact_id, agreement_name, label),
  constraint agreement_version_compact_fk FOREIGN KEY (compact_id) REFERENCES compact(id),
  constraint agreement_version_length CHECK (((char_length(agreement_name) <= 200) AND (char_length(label) <= 200))),
  constraint agreement_version_period CHECK (((effective_before IS NULL) OR (effective_before > effective_from)))
);
alter table agreement_version enable row level security;
create policy agreement_version_is_public on agreement_version for select to public using true;
create policy agreement_version_kept on agreement_version for all to compact_app using (compact_id = ANY (app.staff_of()));
grant delete, insert, select, update on agreement_version to compact_app;
grant select on agreement_version to compact_worker;

create table alleged_breach (
  compact_id uuid not null,
  challenge_id uuid not null,
  commitment_id uuid not null,
  respondent_position text,
  respondent_reason text,
  finding text,
  finding_reasons text,
  constraint alleged_breach_pk PRIMARY KEY (compact_id, challenge_id, commitment_id),
  constraint alleged_breach_challenge_fk FOREIGN KEY (compact_id, challenge_id) REFERENCES challenge(compact_id, id) DEFERRABLE INITIALLY DEFERRED,
  constraint alleged_breach_commitment_fk FOREIGN KEY (compact_id, commitment_id) REFERENCES commitment(compact_id, id),
  constraint alleged_breach_finding_known CHECK ((finding = ANY (ARRAY['upheld'::text, 'partlyUpheld'::text, 'notUpheld'::text, 'noFinding'::text]))),
  constraint alleged_breach_position_known CHECK ((respondent_position = ANY (ARRAY['kept'::text, 'notKept'::text, 'partlyKept'::text, 'disputed'::text])))
);
CREATE INDEX alleged_breach_by_commitment ON alleged_breach USING btree (compact_id, commitment_id);
alter table alleged_breach enable row level security;
create policy alleged_breach_changed on alleged_breach for update to compact_app using app.reads_file(compact_id, challenge_id);
create policy alleged_breach_filed on alleged_breach for insert to compact_app with check (app.reads_file(compact_id, challenge_id) OR app.begins_here(compact_id, challenge_id));
create policy alleged_breach_seen on alleged_breach for select to compact_app using app.reads_file(compact_id, challenge_id);
grant insert, select, update (finding, finding_reasons, respondent_position, respondent_reason) on alleged_breach to compact_app;

create table baseline_change (
  compact_id uuid not null,
  indicator_key text not null,
  number integer not null,
  previous_value numeric,
  previous_year text,
  previous_source text,
  reason text not null,
  changed_at timestamp with time zone not null,
  changed_by_person_id uuid not null,
  changed_as text not null,
  constraint baseline_change_pk PRIMARY KEY (compact_id, indicator_key, number),
  constraint baseline_change_indicator_fk FOREIGN KEY (compact_id, indicator_key) REFERENCES indicator_definition(compact_id, key),
  constraint baseline_change_person_fk FOREIGN KEY (changed_by_person_id) REFERENCES person(id),
  constraint baseline_change_role_known CHECK ((changed_as = ANY (ARRAY['officer'::text, 'administrator'::text])))
);
alter table baseline_change enable row level security;
create policy baseline_change_seen on baseline_change for select to compact_app using (compact_id = ANY ((app.staff_of() || app.maig_of())));
create policy baseline_change_written on baseline_change for insert to compact_app with check ((compact_id = ANY (app.staff_of())) AND (changed_by_person_id = app.person()));
grant insert, select on baseline_change to compact_app;

create table calendar (
  compact_id uuid not null,
  version integer not null,
  label text not null,
  holidays jsonb not null,
  closures jsonb not null,
  created_at timestamp with time zone not null,
  constraint calendar_pk PRIMARY KEY (compact_id, version),
  constraint calendar_compact_fk FOREIGN KEY (compact_id) REFERENCES compact(id)
);
alter table calendar enable row level security;
create policy calendar_is_public on calendar for select to public using true;
create policy calendar_kept on calendar for all to compact_app using (compact_id = ANY (app.staff_of()));
grant insert, select on calendar to compact_app;
grant select on calendar to compact_worker;

create table case_seen (
  person_id uuid not null,
  compact_id uuid not null,
  challenge_id uuid not null,
  seen_at timestamp with time zone not null,
  constraint case_seen_pk PRIMARY KEY (person_id, compact_id, challenge_id)
);
alter table case_seen enable row level security;
create policy case_seen_own on case_seen for select to compact_app using (person_id = app.person());

create table case_view (
  compact_id uuid not null,
  challenge_id uuid not null,
  person_id uuid not null,
  hour timestamp with time zone not null,
  role text not null,
  in_office boolean not null,
  constraint case_view_pk PRIMARY KEY (compact_id, challenge_id, person_id, hour),
  constraint case_view_role_known CHECK ((role = ANY (ARRAY['officer'::text, 'champion'::text, 'advocate'::text, 'mediator'::text, 'chair'::text, 'panelMember'::text, 'observer'::text, 'reviewer'::text, 'challenger'::text, 'representative'::text, 'respondent'::text, 'interested'::text]))),
  constraint case_view_whole_hour CHECK ((hour = date_trunc('hour'::text, hour, 'UTC'::text)))
);
alter table case_view enable row level security;
create policy case_view_told on case_view for select to compact_app using (app.capacities(compact_id, challenge_id) && '{challenger,coChallenger,representative,respondent,officer}'::text[]);

create table challenge (
  compact_id uuid not null,
  id uuid not null,
  reference text not null,
  version integer not null,
  stage text not null,
  sub_state text not null,
  clock text not null,
  track text not null,
  regional_support text not null,
  external_proceedings text not null,
  review text not null,
  returns_to text,
  paused_for text,
  "position" text generated always as (((((((((((((((((stage || '.'::text) || sub_state) || '|'::text) || clock) || '|'::text) || track) || '|'::text) || regional_support) || '|'::text) || external_proceedings) || '|'::text) || review) || '|'::text) || COALESCE(returns_to, '-'::text)) || '|'::text) || COALESCE(paused_for, '-'::text))) stored not null,
  main_stream text generated always as ('shared'::text) stored not null,
  ledger_head text not null,
  machine_hash text not null,
  procedure_version integer not null,
  agreement_version_id uuid not null,
  received_at timestamp with time zone not null,
  counted_on date not null,
  channel text not null,
  language text not null,
  event_from date not null,
  event_to date,
  aware_on date,
  decision_on date,
  effective_on date,
  identity_protected boolean not null,
  severity text,
  mediation_unsuitable text,
  accepted_on date,
  outcome text,
  resolved_at_stage text,
  closed_on date,
  challenger_sector text not null,
  respondent_sector text not null,
  counts boolean not null,
  constraint challenge_pk PRIMARY KEY (compact_id, id),
  constraint challenge_reference_unique UNIQUE (reference),
  constraint challenge_agreement_version_fk FOREIGN KEY (compact_id, agreement_version_id) REFERENCES agreement_version(compact_id, id),
  constraint challenge_compact_fk FOREIGN KEY (compact_id) REFERENCES compact(id),
  constraint challenge_position_is_in_ledger FOREIGN KEY (compact_id, id, main_stream, version, ledger_head, "position") REFERENCES ledger_entry(compact_id, challenge_id, stream, seq, hash, to_position) DEFERRABLE INITIALLY DEFERRED,
  constraint challenge_procedure_fk FOREIGN KEY (compact_id, procedure_version) REFERENCES procedure_version(compact_id, version),
  constraint challenge_channel_known CHECK ((channel = ANY (ARRAY['web'::text, 'email'::text, 'phone'::text, 'paper'::text, 'in-person'::text, 'import'::text]))),
  constraint challenge_language_known CHECK ((language = ANY (ARRAY['en'::text, 'cy'::text])))
);
CREATE INDEX challenge_by_stage ON challenge USING btree (compact_id, stage, received_at DESC, id DESC);
CREATE INDEX challenge_counted ON challenge USING btree (compact_id, counted_on);
CREATE INDEX challenge_newest_first ON challenge USING btree (compact_id, received_at DESC, id DESC);
CREATE INDEX challenge_under_review ON challenge USING btree (compact_id) WHERE (review <> 'none'::text);
alter table challenge enable row level security;
create policy challenge_progressed on challenge for update to compact_app using app.reads_file(compact_id, id) with check (compact_id = ANY (app.member_of()));
create policy challenge_read_by_worker on challenge for select to compact_worker using true;
create policy challenge_seen on challenge for select to compact_app using (((compact_id = ANY (( SELECT (app.officer_of() || app.maig_of()))::uuid[])) AND (NOT (EXISTS ( SELECT 1 FROM conflict_declaration d WHERE ((d.person_id = app.person()) AND (d.compact_id = challenge.compact_id) AND (d.challenge_id = challenge.id) AND d.interest AND (d.superseded_at IS NULL))))) AND ((( SELECT app.tied() AS tied) = '{}'::uuid[]) OR (NOT app.is_tied_to_party(compact_id, id)))) OR (app.capacities(compact_id, id) <> '{}'::text[]));
create policy challenge_submitted on challenge for insert to compact_app with check app.begins_here(compact_id, id);
grant insert, select, update (accepted_on, clock, closed_on, counts, external_proceedings, ledger_head, mediation_unsuitable, outcome, paused_for, regional_support, resolved_at_stage, returns_to, review, severity, stage, sub_state, track, version) on challenge to compact_app;
grant select on challenge to compact_worker;

create table challenge_file (
  compact_id uuid not null,
  challenge_id uuid not null,
  title text not null,
  what_happened text not null,
  remedy_sought text not null,
  steps_tried text,
  late_reason text,
  search tsvector generated always as (to_tsvector('simple'::regconfig, ((((title || ' '::text) || what_happened) || ' '::text) || remedy_sought))) stored not null,
  constraint challenge_file_pk PRIMARY KEY (compact_id, challenge_id),
  constraint challenge_file_challenge_fk FOREIGN KEY (compact_id, challenge_id) REFERENCES challenge(compact_id, id) DEFERRABLE INITIALLY DEFERRED,
  constraint challenge_file_length CHECK (((char_length(title) <= 200) AND (char_length(what_happened) <= 20000) AND (char_length(remedy_sought) <= 20000) AND (char_length(steps_tried) <= 20000) AND (char_length(late_reason) <= 20000)))
);
CREATE INDEX challenge_file_search ON challenge_file USING gin (search);
alter table challenge_file enable row level security;
create policy challenge_file_filed on challenge_file for insert to compact_app with check (app.reads_file(compact_id, challenge_id) OR app.begins_here(compact_id, challenge_id));
create policy challenge_file_seen on challenge_file for select to compact_app using app.reads_file(compact_id, challenge_id);
grant insert, select on challenge_file to compact_app;

create table champion_appointment (
  compact_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  from_on date not null,
  to_on date,
  trained_on date,
  version integer not null,
  constraint champion_appointment_pk PRIMARY KEY (compact_id, id),
  constraint champion_appointment_organisation_fk FOREIGN KEY (compact_id, organisation_id) REFERENCES organisation(compact_id, id),
  constraint champion_appointment_person_fk FOREIGN KEY (person_id) REFERENCES person(id),
  constraint champion_appointment_period CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);
CREATE INDEX champion_appointment_by_person ON champion_appointment USING btree (person_id);
alter table champion_appointment enable row level security;
create policy champion_appointment_kept on champion_appointment for all to compact_app using (compact_id = ANY (app.staff_of()));
create policy champion_appointment_seen on champion_appointment for select to compact_app using ((compact_id = ANY (( SELECT app.member_of() AS member_of)::uuid[])) OR (EXISTS ( SELECT 1 FROM compact c WHERE ((c.id = champion_appointment.compact_id) AND c.publishes_champions))));
grant delete, insert, select, update on champion_appointment to compact_app;

create table code (
  compact_id uuid not null,
  id uuid not null,
  agreement_version_id uuid not null,
  ref text not null,
  title text not null,
  title_cy text,
  constraint code_pk PRIMARY KEY (compact_id, id),
  constraint code_ref_unique UNIQUE (compact_id, agreement_version_id, ref),
  constraint code_agreement_version_fk FOREIGN KEY (compact_id, agreement_version_id) REFERENCES agreement_version(compact_id, id),
  constraint code_ref_length CHECK ((char_length(ref) <= 100))
);
alter table code enable row level security;
create policy code_is_public on code for select to public using true;
create policy code_kept on code for all to compact_app using (compact_id = ANY (app.staff_of()));
grant delete, insert, select, update on code to compact_app;
grant select on code to compact_worker;

create table commitment (
  compact_id uuid not null,
  id uuid not null,
  agreement_version_id uuid not null,
  code_id uuid not null,
  ref text not null,
  title text not null,
  title_cy text,
  applies_to text not null,
  measurable_rule text,
  verified boolean not null,
  version integer not null,
  constraint commitment_pk PRIMARY KEY (compact_id, id),
  constraint commitment_ref_unique UNIQUE (compact_id, agreement_version_id, ref),
  constraint commitment_agreement_version_fk FOREIGN KEY (compact_id, agreement_version_id) REFERENCES agreement_version(compact_id, id),
  constraint commitment_code_fk FOREIGN KEY (compact_id, code_id) REFERENCES code(compact_id, id),
  constraint commitment_applies_to_known CHECK ((applies_to = ANY (ARRAY['public'::text, 'vcs'::text, 'both'::text]))),
  constraint commitment_ref_length CHECK ((char_length(ref) <= 100))
);
alter table commitment enable row level security;
create policy commitment_is_public on commitment for select to public using true;
create policy commitment_kept on commitment for all to compact_app using (compact_id = ANY (app.staff_of()));
grant delete, insert, select, update on commitment to compact_app;
grant select on commitment to compact_worker;

create table compact (
  id uuid not null,
  slug text not null,
  name text not null,
  name_cy text,
  area_code text not null,
  nation text not null,
  division text not null,
  regional_link boolean not null,
  publishes_champions boolean not null,
  publishes_organisations boolean not null,
  version integer not null,
  created_at timestamp with time zone not null,
  looks_show_names boolean default false not null,
  constraint compact_pk PRIMARY KEY (id),
  constraint compact_area_code_unique UNIQUE (area_code),
  constraint compact_slug_unique UNIQUE (slug),
  constraint compact_area_code_form CHECK ((area_code ~ '^[A-Z]{2,6}$'::text)),
  constraint compact_division_known CHECK ((division = ANY (ARRAY['england-and-wales'::text, 'scotland'::text, 'northern-ireland'::text]))),
  constraint compact_slug_form CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint compact_slug_length CHECK ((char_length(slug) <= 100))
);
alter table compact enable row level security;
create policy compact_changed on compact for update to compact_app using (id = ANY (app.administrator_of()));
create policy compact_founded on compact for insert to compact_app with check (cardinality(app.administrator_of()) > 0);
create policy compact_is_public on compact for select to public using true;
create policy compact_removed on compact for delete to compact_app using (id = ANY (app.administrator_of()));
grant delete, insert, select, update on compact to compact_app;
grant select on compact to compact_worker;

create table conflict_declaration (
  compact_id uuid not null,
  challenge_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  interest boolean not null,
  nature text,
  declared_at timestamp with time zone not null,
  superseded_at timestamp with time zone,
  constraint conflict_declaration_pk PRIMARY KEY (compact_id, challenge_id, id),
  constraint conflict_declaration_challenge_fk FOREIGN KEY (compact_id, challenge_id) REFERENCES challenge(compact_id, id),
  constraint conflict_declaration_person_fk FOREIGN KEY (person_id) REFERENCES person(id),
  constraint conflict_declaration_nature_given CHECK (((NOT interest) OR (nature IS NOT NULL)))
);
CREATE INDEX conflict_declaration_by_person ON conflict_declaration USING btree (person_id, compact_id, challenge_id);
CREATE UNIQUE INDEX conflict_declaration_in_force ON conflict_declaration USING btree (compact_id, challenge_id, person_id) WHERE (superseded_at IS NULL);
CREATE INDEX conflict_declaration_interests ON conflict_declaration USING btree (person_id, compact_id, challenge_id) WHERE (interest AND (superseded_at IS NULL));
alter table conflict_declaration enable row level security;
create policy conflict_declaration_made on conflict_declaration for insert to compact_app with check ((person_id = app.person()) AND app.may_declare(compact_id, challenge_id));
create policy conflict_declaration_seen on conflict_declaration for select to compact_app using ((person_id = app.person()) OR ('officer'::text = ANY (app.capacities(compact_id, challenge_id))));
create policy conflict_declaration_superseded on conflict_declaration for update to compact_app using ((person_id = app.person()) AND (superseded_at IS NULL)) with check (person_id = app.person());
grant insert, select, update (superseded_at) on conflict_declaration to compact_app;

create table deadline (
  compact_id uuid not null,
  challenge_id uuid not null,
  rule text not null,
  round integer not null,
  sense text not null,
  owner text not null,
  due_on date not null,
  status text not null,
  ended_on date,
  calendar_version integer not null,
  explanation jsonb not null,
  reminder_dates jsonb not null,
  reminders_sent integer not null,
  constraint deadline_pk PRIMARY KEY (compact_id, challenge_id, rule, round),
  constraint deadline_challenge_fk FOREIGN KEY (compact_id, challenge_id) REFERENCES challenge(compact_id, id) DEFERRABLE INITIALLY DEFERRED,
  constraint deadline_sense_known CHECK ((sense = ANY (ARRAY['by'::text, 'until'::text, 'from'::text]))),
  constraint deadline_status_known CHECK ((status = ANY (ARRAY['open'::text, 'met'::text, 'missed'::text, 'void'::text])))
);
CREATE INDEX deadline_open ON deadline USING btree (compact_id, due_on, challenge_id) WHERE (status = 'open'::text);
alter table deadline enable row level security;
create policy deadline_moved on deadline for update to compact_app using ((status = 'open'::text) AND app.reads_file(compact_id, challenge_id)) with check (compact_id = ANY (app.member_of()));
create policy deadline_read_by_worker on deadline for select to compact_worker using true;
create policy deadline_seen on deadline for select to compact_app using ((EXISTS ( SELECT 1 FROM challenge x WHERE ((x.compact_id = deadline.compact_id) AND (x.id = deadline.challenge_id)))) OR ((( SELECT pg_current_xact_id_if_assigned() AS pg_current_xact_id_if_assigned) IS NOT NULL) AND app.begins_here(compact_id, challenge_id)));
create policy deadline_set on deadline for insert to compact_app with check (app.reads_file(compact_id, challenge_id) OR app.begins_here(compact_id, challenge_id));
create policy deadline_worked_on on deadline for update to compact_worker using true;
grant insert, select, update (calendar_version, due_on, ended_on, explanation, owner, reminder_dates, status) on deadline to compact_app;
grant select, update (reminders_sent) on deadline to compact_worker;

create table document (
  compact_id uuid not null,
  challenge_id uuid not null,
  id uuid not null,
  audience text not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  attached_at timestamp with time zone not null,
  attached_as text not null,
  scan text not null,
  scanned_at timestamp with time zone,
  constraint document_pk PRIMARY KEY (compact_id, challenge_id, id),
  constraint document_challenge_fk FOREIGN KEY (compact_id, challenge_id) REFERENCES challenge(compact_id, id),
  constraint document_audience_known CHECK ((audience = ANY (ARRAY['shared'::text, 'challenger'::text, 'respondent'::text, 'mediation'::text, 'panel'::text, 'officers'::text]))),
  constraint document_scan_dated CHECK (((scan = 'notScanned'::text) = (scanned_at IS NULL))),
  constraint document_scan_known CHECK ((scan = ANY (ARRAY['notScanned'::text, 'clean'::text, 'infected'::text])))
);
CREATE INDEX document_to_scan ON document USING btree (attached_at) WHERE (scan = 'notScanned'::text);
CREATE TRIGGER document_announced AFTER INSERT ON document FOR EACH STATEMENT EXECUTE FUNCTION app.announce_document();
alter table document enable row level security;
create policy document_attached on document for insert to compact_app with check ((scan = 'notScanned'::text) AND (app.reads_stream(compact_id, challenge_id, audience) OR ((audience = 'shared'::text) AND app.begins_here(compact_id, challenge_id))));
create policy document_read_by_worker on document for select to compact_worker using true;
create policy document_scanned on document for update to compact_worker using (scan = 'notScanned'::text) with check (scan = ANY (ARRAY['clean'::text, 'infected'::text]));
create policy document_seen on document for select to compact_app using app.reads_stream(compact_id, challenge_id, audience);
grant insert, select on document to compact_app;
grant select, update (scan, scanned_at) on document to compact_worker;

create table document_piece (
  compact_id uuid not null,
  challenge_id uuid not null,
  document_id uuid not null,
  number integer not null,
  content bytea not null,
  constraint document_piece_pk PRIMARY KEY (compact_id, challenge_id, document_id, number),
  constraint document_piece_document_fk FOREIGN KEY (compact_id, challenge_id, document_id) REFERENCES document(compact_id, challenge_id, id),
  constraint document_piece_size CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 262144)))
);
alter table document_piece enable row level security;
create policy document_piece_attached on document_piece for insert to compact_app with check (app.begins_here(compact_id, challenge_id) OR (EXISTS ( SELECT 1 FROM document d WHERE ((d.compact_id = document_piece.compact_id) AND (d.challenge_id = document_piece.challenge_id) AND (d.id = document_piece.document_id) AND app.written_here(d.xmin)))));
create policy document_piece_read_by_worker on document_piece for select to compact_worker using (EXISTS ( SELECT 1 FROM document d WHERE ((d.compact_id = document_piece.compact_id) AND (d.challenge_id = document_piece.challenge_id) AND (d.id = document_piece.document_id) AND (d.scan = 'notScanned'::text))));
create policy document_piece_seen on document_piece for select to compact_app using (EXISTS ( SELECT 1 FROM document d WHERE ((d.compact_id = document_piece.compact_id) AND (d.challenge_id = document_piece.challenge_id) AND (d.id = document_piece.document_id) AND (d.scan <> 'infected'::text))));
grant insert, select on document_piece to compact_app;
grant select on document_piece to compact_worker;

create table draft (
  compact_id uuid not null,
  id uuid not null,
  author_person_id uuid,
  key_hash text not null,
  address_hash text,
  answers jsonb not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  constraint draft_pk PRIMARY KEY (compact_id, id),
  constraint draft_key_unique UNIQUE (key_hash),
  constraint draft_author_fk FOREIGN KEY (author_person_id) REFERENCES person(id),
  constraint draft_compact_fk FOREIGN KEY (compact_id) REFERENCES compact(id),
  constraint draft_length CHECK ((char_length((answers)::text) <= 200000))
);
CREATE INDEX draft_by_author ON draft USING btree (author_person_id);
CREATE INDEX draft_by_time ON draft USING btree (updated_at);
alter table draft enable row level security;
create policy draft_own on draft for all to compact_app using ((author_person_id = app.person()) OR (key_hash = ANY (app.draft_keys())));
create policy draft_to_confirm on draft for all to compact_app using ((sent_at IS NOT NULL) AND (compact_id = ANY (app.officer_of())) AND (NOT (COALESCE((answers ->> 'respondentOrganisationId'::text), ''::text) = ANY ((app.tied())::text[]))));
grant delete, insert, select, update on draft to compact_app;

create table draft_document (
  compact_id uuid not null,
  draft_id uuid not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  added_at timestamp with time zone not null,
  constraint draft_document_pk PRIMARY KEY (compact_id, draft_id, id),
  constraint draft_document_draft_fk FOREIGN KEY (compact_id, draft_id) REFERENCES draft(compact_id, id) ON DELETE CASCADE
);
alter table draft_document enable row level security;
create policy draft_document_added on draft_document for insert to compact_app with check (EXISTS ( SELECT 1 FROM draft d WHERE ((d.compact_id = draft_document.compact_id) AND (d.id = draft_document.draft_id) AND (d.sent_at IS NULL) AND ((d.author_person_id = app.person()) OR (d.key_hash = ANY (app.draft_keys()))))));
create policy draft_document_removed on draft_document for delete to compact_app using (EXISTS ( SELECT 1 FROM draft d WHERE ((d.compact_id = draft_document.compact_id) AND (d.id = draft_document.draft_id) AND (d.sent_at IS NULL) AND ((d.author_person_id = app.person()) OR (d.key_hash = ANY (app.draft_keys()))))));
create policy draft_document_seen on draft_document for select to compact_app using (EXISTS ( SELECT 1 FROM draft d WHERE ((d.compact_id = draft_document.compact_id) AND (d.id = draft_document.draft_id))));
grant delete, insert, select on draft_document to compact_app;

create table draft_document_piece (
  compact_id uuid not null,
  draft_id uuid not null,
  document_id uuid not null,
  number integer not null,
  content bytea not null,
  constraint draft_document_piece_pk PRIMARY KEY (compact_id, draft_id, document_id, number),
  constraint draft_document_piece_document_fk FOREIGN KEY (compact_id, draft_id, document_id) REFERENCES draft_document(compact_id, draft_id, id) ON DELETE CASCADE,
  constraint draft_document_piece_size CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 262144)))
);
alter table draft_document_piece enable row level security;
create policy draft_document_piece_added on draft_document_piece for insert to compact_app with check (EXISTS ( SELECT 1 FROM draft_document d WHERE ((d.compact_id = draft_document_piece.compact_id) AND (d.draft_id = draft_document_piece.draft_id) AND (d.id = draft_document_piece.document_id) AND app.written_here(d.xmin))));
create policy draft_document_piece_seen on draft_document_piece for select to compact_app using (EXISTS ( SELECT 1 FROM draft_document d WHERE ((d.compact_id = draft_document_piece.compact_id) AND (d.draft_id = draft_document_piece.draft_id) AND (d.id = draft_document_piece.document_id))));
grant insert, select on draft_document_piece to compact_app;

create table idempotency_key (
  person_id uuid not null,
  key text not null,
  request_hash text not null,
  response_status integer,
  response_headers jsonb,
  response_body jsonb,
  created_at timestamp with time zone not null,
  constraint idempotency_key_pk PRIMARY KEY (person_id, key),
  constraint idempotency_key_person_fk FOREIGN KEY (person_id) REFERENCES person(id),
  constraint idempotency_key_length CHECK ((char_length(key) <= 200))
);
alter table idempotency_key enable row level security;
create policy idempotency_key_own on idempotency_key for all to compact_app using (person_id = app.person());
grant insert, select, update on idempotency_key to compact_app;

create table indicator_definition (
  compact_id uuid not null,
  key text not null,
  "position" integer not null,
  name text not null,
  aim text not null,
  outcome text not null,
  timeline text not null,
  sources jsonb not null,
  desired_direction text not null,
  baseline_value numeric,
  baseline_year text,
  baseline_source text,
  target_value numeric,
  name_cy text,
  last_year text,
  version integer not null,
  constraint indicator_definition_pk PRIMARY KEY (compact_id, key),
  constraint indicator_definition_compact_fk FOREIGN KEY (compact_id) REFERENCES compact(id),
  constraint indicator_definition_direction_known CHECK ((desired_direction = ANY (ARRAY['up'::text, 'down'::text, 'hold'::text, 'none'::text]))),
  constraint indicator_definition_key_length CHECK ((char_length(key) <= 100))
);
alter table indicator_definition enable row level security;
create policy indicator_definition_kept on indicator_definition for all to compact_app using (compact_id = ANY (app.staff_of()));
create policy indicator_definition_seen on indicator_definition for select to compact_app using (compact_id = ANY ((app.staff_of() || app.maig_of())));
grant delete, insert, select, update on indicator_definition to compact_app;

create table interest (
  compact_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  from_on date not null,
  to_on date,
  constraint interest_pk PRIMARY KEY (compact_id, id),
  constraint interest_organisation_fk FOREIGN KEY (compact_id, organisation_id) REFERENCES organisation(compact_id, id),
  constraint interest_person_fk FOREIGN KEY (person_id) REFERENCES person(id),
  constraint interest_kind_known CHECK ((kind = ANY (ARRAY['employment'::text, 'trusteeship'::text, 'funding'::text, 'family'::text, 'other'::text])))
);
CREATE INDEX interest_by_person ON interest USING btree (person_id);
alter table interest enable row level security;
create policy interest_declared on interest for insert to compact_app with check ((person_id = app.person()) AND (compact_id = ANY (app.member_of())));
create policy interest_kept on interest for all to compact_app using ((person_id IS DISTINCT FROM app.person()) AND (compact_id = ANY (app.officer_of())));
create policy interest_seen on interest for select to compact_app using ((person_id = app.person()) OR (compact_id = ANY (app.officer_of())));
grant delete, insert, select, update on interest to compact_app;

create table kept_form (
  key_hash text not null,
  person_id uuid not null,
  content bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint kept_form_pk PRIMARY KEY (key_hash),
  constraint kept_form_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX kept_form_by_person ON kept_form USING btree (person_id);
alter table kept_form enable row level security;

create table ledger_detail (
  compact_id uuid not null,
  challenge_id uuid not null,
  stream text not null,
  seq integer not null,
  salt text,
  actor_person_id uuid,
  payload jsonb,
  constraint ledger_detail_pk PRIMARY KEY (compact_id, challenge_id, stream, seq),
  constraint ledger_detail_entry_fk FOREIGN KEY (compact_id, challenge_id, stream, seq) REFERENCES ledger_entry(compact_id, challenge_id, stream, seq)
);
CREATE INDEX ledger_detail_by_actor ON ledger_detail USING btree (actor_person_id);
alter table ledger_detail enable row level security;
create policy ledger_detail_appended on ledger_detail for insert to compact_app with check ((NOT (actor_person_id IS DISTINCT FROM app.person())) AND CASE stream WHEN 'access'::text THEN app.may_declare(compact_id, challenge_id) ELSE (app.reads_file(compact_id, challenge_id) OR app.begins_here(compact_id, challenge_id)) END);
create policy ledger_detail_read_by_worker on ledger_detail for select to compact_worker using true;
create policy ledger_detail_seen on ledger_detail for select to compact_app using (app.reads_stream(compact_id, challenge_id, stream) OR (actor_person_id = app.person()));
grant insert on ledger_detail to compact_app;
grant select on ledger_detail to compact_worker;

create table ledger_entry (
  compact_id uuid not null,
  challenge_id uuid not null,
  stream text not null,
  seq integer not null,
  event_type text not null,
  role text not null,
  at timestamp with time zone not null,
  from_position text not null,
  to_position text not null,
  facts jsonb not null,
  lasting jsonb not null,
  deadlines_before jsonb not null,
  deadlines_after jsonb not null,
  machine_hash text not null,
  procedure_version integer not null,
  sealed_commitment text not null,
  prev_seq integer,
  prev_hash text,
  hash text not null,
  constraint ledger_entry_pk PRIMARY KEY (compact_id, challenge_id, stream, seq),
  constraint ledger_entry_vouches UNIQUE (compact_id, challenge_id, stream, seq, hash, to_position),
  constraint ledger_entry_challenge_fk FOREIGN KEY (compact_id, challenge_id) REFERENCES challenge(compact_id, id) DEFERRABLE INITIALLY DEFERRED,
  constraint ledger_entry_previous_fk FOREIGN KEY (compact_id, challenge_id, stream, prev_seq, prev_hash, from_position) REFERENCES ledger_entry(compact_id, challenge_id, stream, seq, hash, to_position),
  constraint ledger_entry_first_has_no_previous CHECK ((((seq = 1) = (prev_seq IS NULL)) AND ((seq = 1) = (prev_hash IS NULL)))),
  constraint ledger_entry_follows CHECK (((prev_seq IS NULL) OR (prev_seq = (seq - 1)))),
  constraint ledger_entry_seq_positive CHECK ((seq > 0)),
  constraint ledger_entry_stream_known CHECK ((stream = ANY (ARRAY['shared'::text, 'challenger'::text, 'respondent'::text, 'mediation'::text, 'panel'::text, 'officers'::text, 'access'::text])))
);
CREATE TRIGGER ledger_entry_append_only BEFORE DELETE OR UPDATE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER ledger_entry_no_truncate BEFORE TRUNCATE ON ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
alter table ledger_entry enable row level security;
create policy ledger_entry_appended on ledger_entry for insert to compact_app with check ((compact_id = ANY (app.member_of())) AND CASE stream WHEN 'access'::text THEN app.may_declare(compact_id, challenge_id) ELSE (((stream = 'shared'::text) AND (seq = 1)) OR app.reads_file(compact_id, challenge_id)) END);
create policy ledger_entry_read_by_worker on ledger_entry for select to compact_worker using true;
create policy ledger_entry_seen on ledger_entry for select to compact_app using app.reads_stream(compact_id, challenge_id, stream);
grant insert on ledger_entry to compact_app;
grant select on ledger_entry to compact_worker;

create table membership (
  compact_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  constraint membership_pk PRIMARY KEY (compact_id, person_id, organisation_id),
  constraint membership_organisation_fk FOREIGN KEY (compact_id, organisation_id) REFERENCES organisation(compact_id, id),
  constraint membership_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX membership_by_person ON membership USING btree (person_id);
alter table membership enable row level security;
create policy membership_kept on membership for all to compact_app using ((person_id IS DISTINCT FROM app.person()) AND (compact_id = ANY (app.staff_of())));
create policy membership_seen on membership for select to compact_app using ((person_id = app.person()) OR (compact_id = ANY (( SELECT app.staff_of() AS staff_of)::uuid[])));
grant delete, insert, select on membership to compact_app;

create table message (
  compact_id uuid not null,
  id uuid not null,
  challenge_id uuid,
  template text not null,
  language text not null,
  recipient_role text not null,
  recipient_person_id uuid,
  recipient_address text,
  parameters jsonb not null,
  dedupe_key text not null,
  message_id text not null,
  status text not null,
  attempts integer not null,
  next_attempt_at timestamp with time zone not null,
  leased_until timestamp with time zone,
  last_error text,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  secret text,
  constraint message_pk PRIMARY KEY (compact_id, id),
  constraint message_once UNIQUE (compact_id, dedupe_key),
  constraint message_compact_fk FOREIGN KEY (compact_id) REFERENCES compact(id),
  constraint message_language_known CHECK ((language = ANY (ARRAY['en'::text, 'cy'::text]))),
  constraint message_status_known CHECK ((status = ANY (ARRAY['queued'::text, 'kept'::text, 'sent'::text, 'parked'::text])))
);
CREATE INDEX message_by_challenge ON message USING btree (compact_id, challenge_id);
CREATE INDEX message_by_recipient ON message USING btree (recipient_person_id);
CREATE INDEX message_newest_first ON message USING btree (compact_id, created_at DESC, id DESC);
CREATE INDEX message_waiting ON message USING btree (next_attempt_at) WHERE (status = 'queued'::text);
CREATE TRIGGER message_announced AFTER INSERT ON message REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app.announce_message();
CREATE TRIGGER message_kept_when_importing BEFORE INSERT ON message FOR EACH ROW EXECUTE FUNCTION app.keep_messages_of_imports();
CREATE TRIGGER message_secret_forgotten BEFORE UPDATE ON message FOR EACH ROW WHEN ((new.status <> 'queued'::text)) EXECUTE FUNCTION app.forget_secret();
alter table message enable row level security;
create policy message_log on message for select to compact_app using ((compact_id = ANY (app.administrator_of())) OR ((compact_id = ANY (app.officer_of())) AND ((challenge_id IS NULL) OR (app.declaration(compact_id, challenge_id) <> 'interest'::text))));
create policy message_read_by_worker on message for select to compact_worker using true;
create policy message_sealed on message for select to compact_app using (NOT app.is_sealed_message(template));
create policy message_worked_on on message for update to compact_worker using true;
grant select (attempts, challenge_id, compact_id, created_at, id, language, last_error, next_attempt_at, parameters, recipient_role, sent_at, status, template) on message to compact_app;
grant select, update on message to compact_worker;

create table organisation (
  compact_id uuid not null,
  id uuid not null,
  name text not null,
  sector text not null,
  kind text not null,
  gss_code text,
  charity_number text,
  replaced_by uuid,
  version integer not null,
  created_at timestamp with time zone not null,
  constraint organisation_pk PRIMARY KEY (compact_id, id),
  constraint organisation_name_unique UNIQUE (compact_id, name),
  constraint organisation_compact_fk FOREIGN KEY (compact_id) REFERENCES compact(id),
  constraint organisation_replaced_by_fk FOREIGN KEY (compact_id, replaced_by) REFERENCES organisation(compact_id, id),
  constraint organisation_name_length CHECK ((char_length(name) <= 300)),
  constraint organisation_sector_known CHECK ((sector = ANY (ARRAY['vcs'::text, 'public'::text, 'private'::text, 'other'::text])))
);
alter table organisation enable row level security;
create policy organisation_kept on organisation for all to compact_app using (compact_id = ANY (app.staff_of()));
create policy organisation_seen on organisation for select to compact_app using ((compact_id = ANY (( SELECT app.member_of() AS member_of)::uuid[])) OR (EXISTS ( SELECT 1 FROM compact c WHERE ((c.id = organisation.compact_id) AND c.publishes_organisations))));
grant delete, insert, select, update on organisation to compact_app;

create table participant (
  compact_id uuid not null,
  challenge_id uuid not null,
  id uuid not null,
  capacity text not null,
  organisation_id uuid,
  person_id uuid,
  visible boolean not null,
  identity_hidden boolean not null,
  from_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint participant_pk PRIMARY KEY (compact_id, challenge_id, id),
  constraint participant_challenge_fk FOREIGN KEY (compact_id, challenge_id) REFERENCES challenge(compact_id, id) DEFERRABLE INITIALLY DEFERRED,
  constraint participant_organisation_fk FOREIGN KEY (compact_id, organisation_id) REFERENCES organisation(compact_id, id),
  constraint participant_person_fk FOREIGN KEY (person_id) REFERENCES person(id),
  constraint participant_capacity_known CHECK ((capacity = ANY (ARRAY['challenger'::text, 'coChallenger'::text, 'interested'::text, 'representative'::text, 'respondent'::text, 'champion'::text, 'advocate'::text, 'mediator'::text, 'chair'::text, 'panelMember'::text, 'observer'::text]))),
  constraint participant_is_somebody CHECK (((organisation_id IS NOT NULL) OR (person_id IS NOT NULL)))
);
CREATE INDEX participant_by_organisation ON participant USING btree (compact_id, organisation_id, challenge_id);
CREATE INDEX participant_by_person ON participant USING btree (person_id, compact_id, challenge_id);
alter table participant enable row level security;
create policy participant_added on participant for insert to compact_app with check app.adds_participant(compact_id, challenge_id, capacity);
create policy participant_changed on participant for update to compact_app using ((ended_at IS NULL) AND ((person_id = app.person()) OR app.changes_participant(compact_id, challenge_id, capacity))) with check (compact_id = ANY (app.member_of()));
create policy participant_seen on participant for select to compact_app using ((person_id = app.person()) OR (visible AND (organisation_id = ANY (( SELECT app.organisations() AS organisations)::uuid[]))) OR app.sees_participant(compact_id, challenge_id, identity_hidden));
grant insert, select, update (ended_at, visible) on participant to compact_app;

create table person (
  id uuid not null,
  name text not null,
  email text,
  language text not null,
  erased_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint person_pk PRIMARY KEY (id),
  constraint person_email_unique UNIQUE (email),
  constraint person_email_form CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text))),
  constraint person_email_length CHECK ((char_length(email) <= 254)),
  constraint person_language_known CHECK ((language = ANY (ARRAY['en'::text, 'cy'::text])))
);
CREATE TRIGGER person_erased_from_plans AFTER UPDATE OF erased_at ON person FOR EACH ROW WHEN (((old.erased_at IS NULL) AND (new.erased_at IS NOT NULL))) EXECUTE FUNCTION app.erase_from_plans();
CREATE TRIGGER person_erased_from_publications AFTER UPDATE OF erased_at ON person FOR EACH ROW WHEN (((old.erased_at IS NULL) AND (new.erased_at IS NOT NULL))) EXECUTE FUNCTION app.erase_from_publications();
CREATE TRIGGER person_forgotten AFTER UPDATE ON person FOR EACH ROW EXECUTE FUNCTION app.forget_sign_in();
CREATE TRIGGER person_leaves_no_form AFTER UPDATE ON person FOR EACH ROW EXECUTE FUNCTION app.forget_kept_forms();
CREATE TRIGGER person_moved AFTER UPDATE ON person FOR EACH ROW EXECUTE FUNCTION app.forget_links();
alter table person enable row level security;
create policy person_added on person for insert to compact_app with check (cardinality(app.staff_of()) > 0);
create policy person_changed on person for update to compact_app using ((id = app.person()) OR app.may_change_account(id));
create policy person_read_by_worker on person for select to compact_worker using true;
create policy person_seen on person for select to compact_app using ((id = app.person()) OR app.looks_after(id) OR app.is_published_champion(id));
grant insert, select (created_at, erased_at, id, language, name), update (email, language, name) on person to compact_app;
grant select on person to compact_worker;

create table procedure_version (
  compact_id uuid not null,
  version integer not null,
  settings jsonb not null,
  published_at timestamp with time zone not null,
  constraint procedure_version_pk PRIMARY KEY (compact_id, version),
  constraint procedure_version_compact_fk FOREIGN KEY (compact_id) REFERENCES compact(id)
);
alter table procedure_version enable row level security;
create policy procedure_version_is_public on procedure_version for select to public using true;
create policy procedure_version_kept on procedure_version for all to compact_app using (compact_id = ANY (app.staff_of()));
grant insert, select on procedure_version to compact_app;
grant select on procedure_version to compact_worker;

create table published_decision (
  compact_id uuid not null,
  number integer not null,
  challenge_id uuid not null,
  title text not null,
  summary text not null,
  outcome text not null,
  findings jsonb not null,
  language text not null,
  decided_in text not null,
  published_in text not null,
  withdrawn boolean not null,
  constraint published_decision_pk PRIMARY KEY (compact_id, number),
  constraint published_decision_challenge_fk FOREIGN KEY (compact_id, challenge_id) REFERENCES challenge(compact_id, id),
  constraint published_decision_compact_fk FOREIGN KEY (compact_id) REFERENCES compact(id),
  constraint published_decision_length CHECK (((char_length(title) <= 200) AND (char_length(summary) <= 20000))),
  constraint published_decision_month CHECK (((decided_in ~ '^[0-9]{4}-[0-9]{2}$'::text) AND (published_in ~ '^[0-9]{4}-[0-9]{2}$'::text))),
  constraint published_decision_number_positive CHECK ((number > 0))
);
CREATE UNIQUE INDEX published_decision_once ON published_decision USING btree (compact_id, challenge_id) WHERE (NOT withdrawn);
alter table published_decision enable row level security;
create policy published_decision_is_public on published_decision for select to compact_app using (NOT withdrawn);
grant select (compact_id, decided_in, findings, language, number, outcome, published_in, summary, title, withdrawn) on published_decision to compact_app;

create table recorded_figure (
  compact_id uuid not null,
  id uuid not null,
  indicator_key text not null,
  year text not null,
  number integer not null,
  value numeric,
  source text not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by_person_id uuid not null,
  recorded_as text not null,
  constraint recorded_figure_pk PRIMARY KEY (compact_id, id),
  constraint recorded_figure_number_unique UNIQUE (compact_id, indicator_key, year, number),
  constraint recorded_figure_compact_fk FOREIGN KEY (compact_id) REFERENCES compact(id),
  constraint recorded_figure_person_fk FOREIGN KEY (recorded_by_person_id) REFERENCES person(id),
  constraint recorded_figure_correction_explained CHECK (((number = 1) OR (reason IS NOT NULL))),
  constraint recorded_figure_first_is_one CHECK (((number > 1) OR (value IS NOT NULL))),
  constraint recorded_figure_role_known CHECK ((recorded_as = ANY (ARRAY['officer'::text, 'administrator'::text])))
);
alter table recorded_figure enable row level security;
create policy recorded_figure_seen on recorded_figure for select to compact_app using (compact_id = ANY ((app.staff_of() || app.maig_of())));
create policy recorded_figure_written on recorded_figure for insert to compact_app with check ((compact_id = ANY (app.staff_of())) AND (recorded_by_person_id = app.person()));
grant insert, select on recorded_figure to compact_app;

create table redress_body (
  compact_id uuid not null,
  key text not null,
  name text not null,
  name_cy text,
  handles text not null,
  handles_cy text,
  url text,
  constraint redress_body_pk PRIMARY KEY (compact_id, key),
  constraint redress_body_compact_fk FOREIGN KEY (compact_id) REFERENCES compact(id),
  constraint redress_body_key_length CHECK ((char_length(key) <= 100))
);
alter table redress_body enable row level security;
create policy redress_body_is_public on redress_body for select to public using true;
create policy redress_body_kept on redress_body for all to compact_app using (compact_id = ANY (app.staff_of()));
grant delete, insert, select, update on redress_body to compact_app;
grant select on redress_body to compact_worker;

create table reference_counter (
  compact_id uuid not null,
  reporting_year text not null,
  last_serial integer not null,
  constraint reference_counter_pk PRIMARY KEY (compact_id, reporting_year),
  constraint reference_counter_compact_fk FOREIGN KEY (compact_id) REFERENCES compact(id)
);
alter table reference_counter enable row level security;
create policy reference_counter_used on reference_counter for all to compact_app using (compact_id = ANY (app.member_of()));
grant insert, select, update (last_serial) on reference_counter to compact_app;

create table role_assignment (
  compact_id uuid not null,
  person_id uuid not null,
  role text not null,
  constraint role_assignment_pk PRIMARY KEY (compact_id, person_id, role),
  constraint role_assignment_compact_fk FOREIGN KEY (compact_id) REFERENCES compact(id),
  constraint role_assignment_person_fk FOREIGN KEY (person_id) REFERENCES person(id),
  constraint role_assignment_role_known CHECK ((role = ANY (ARRAY['officer'::text, 'champion'::text, 'advocate'::text, 'mediator'::text, 'chair'::text, 'panelMember'::text, 'representative'::text, 'organisationMember'::text, 'maig'::text, 'administrator'::text])))
);
CREATE INDEX role_assignment_by_person ON role_assignment USING btree (person_id);
alter table role_assignment enable row level security;
create policy role_assignment_ended on role_assignment for delete to compact_app using (compact_id = ANY ( CASE WHEN (role = ANY (ARRAY['officer'::text, 'administrator'::text])) THEN app.administrator_of() ELSE app.staff_of() END));
create policy role_assignment_granted on role_assignment for insert to compact_app with check (((person_id IS DISTINCT FROM app.person()) OR (role = 'administrator'::text)) AND (compact_id = ANY ( CASE WHEN (role = ANY (ARRAY['officer'::text, 'administrator'::text])) THEN app.administrator_of() ELSE app.staff_of() END)));
create policy role_assignment_seen on role_assignment for select to compact_app using ((person_id = app.person()) OR (compact_id = ANY (( SELECT app.staff_of() AS staff_of)::uuid[])));
grant delete, insert, select on role_assignment to compact_app;

create table second_factor (
  person_id uuid not null,
  secret text not null,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint,
  failures integer not null,
  failed_at timestamp with time zone,
  constraint second_factor_pk PRIMARY KEY (person_id),
  constraint second_factor_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
);
alter table second_factor enable row level security;

create table sign_in_failure (
  id uuid not null,
  email_hash text not null,
  address text not null,
  failed_at timestamp with time zone not null,
  constraint sign_in_failure_pk PRIMARY KEY (id)
);
CREATE INDEX sign_in_failure_by_address ON sign_in_failure USING btree (address, failed_at);
CREATE INDEX sign_in_failure_by_time ON sign_in_failure USING btree (failed_at);
alter table sign_in_failure enable row level security;

create table sign_in_link (
  token_hash text not null,
  person_id uuid not null,
  purpose text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint sign_in_link_pk PRIMARY KEY (token_hash),
  constraint sign_in_link_person_fk FOREIGN KEY (person_id) REFERENCES person(id),
  constraint sign_in_link_purpose_known CHECK ((purpose = ANY (ARRAY['link'::text, 'code'::text])))
);
CREATE INDEX sign_in_link_person ON sign_in_link USING btree (person_id);
alter table sign_in_link enable row level security;

create table signature (
  compact_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  agreement_version_id uuid not null,
  signed_on date not null,
  left_on date,
  constraint signature_pk PRIMARY KEY (compact_id, id),
  constraint signature_once UNIQUE (compact_id, organisation_id, agreement_version_id, signed_on),
  constraint signature_agreement_version_fk FOREIGN KEY (compact_id, agreement_version_id) REFERENCES agreement_version(compact_id, id),
  constraint signature_organisation_fk FOREIGN KEY (compact_id, organisation_id) REFERENCES organisation(compact_id, id),
  constraint signature_period CHECK (((left_on IS NULL) OR (left_on >= signed_on)))
);
alter table signature enable row level security;
create policy signature_kept on signature for all to compact_app using (compact_id = ANY (app.staff_of()));
create policy signature_seen on signature for select to compact_app using ((compact_id = ANY (( SELECT app.member_of() AS member_of)::uuid[])) OR (EXISTS ( SELECT 1 FROM compact c WHERE ((c.id = signature.compact_id) AND c.publishes_organisations))));
grant delete, insert, select, update on signature to compact_app;

-- Functions
create function app.account_for_sign_in(address text) returns TABLE(person_id uuid, password_hash text) language sql stable security definer set search_path="" -- body 043269f55d068ea6, called by compact_app
create function app.address_of(person uuid) returns text language sql stable security definer set search_path="" -- body 2162894ac52506c2, called by compact_app
create function app.adds_participant(c uuid, ch uuid, capacity text) returns boolean language sql stable -- body f62f81c6eb7b2907, called by compact_app
create function app.administrator_of() returns uuid[] language sql stable -- body 89ae7de21851324b, called by compact_app
create function app.announce_document() returns trigger language plpgsql volatile -- body 7f21d36c05df4241, called by nobody
create function app.announce_message() returns trigger language plpgsql volatile -- body 100b3be3dc01b0ce, called by nobody
create function app.ask_sign_in_link(address text, hash text, secret text, at timestamp with time zone, expires timestamp with time zone) returns void language plpgsql volatile security definer set search_path="" -- body a8001c8e100b7ce8, called by compact_app
create function app.begin_second_factor(new_secret text, at timestamp with time zone) returns void language plpgsql volatile security definer set search_path="" -- body 1ba11b81d3b0a355, called by compact_app
create function app.begins_here(c uuid, ch uuid) returns boolean language sql stable security definer set search_path="" -- body d5f1efd7e9b52363, called by compact_app
create function app.candidate(c uuid, ch uuid, candidate uuid, at timestamp with time zone) returns jsonb language plpgsql stable security definer set search_path="" -- body f2c78d2706c41ad1, called by compact_app
create function app.candidates(c uuid, ch uuid, at timestamp with time zone) returns TABLE(person_id uuid, name text, organisation text, sector text, roles text[], declared boolean) language plpgsql stable security definer set search_path="" -- body b7719ead4cbf23a4, called by compact_app
create function app.capacities(c uuid, ch uuid) returns text[] language plpgsql stable security definer set search_path="" -- body 8b5bbde167b5fdb4, called by compact_app
create function app.case_file(c uuid, ch uuid, language text) returns jsonb language plpgsql stable security definer set search_path="" -- body 2281afa757259597, called by compact_app
create function app.case_material(c uuid, ch uuid) returns jsonb language plpgsql stable security definer set search_path="" -- body 278f8de064d29a3b, called by compact_app
create function app.case_row(c uuid, ch uuid) returns jsonb language sql stable security definer set search_path="" -- body 1675e91d292f1d3a, called by compact_app
create function app.cases_of_mine() returns SETOF uuid language sql stable security definer set search_path="" -- body fdba57f4994aca5d, called by compact_app
create function app.challenge_named(wanted text) returns TABLE(compact_id uuid, id uuid, procedure_version integer) language plpgsql stable security definer set search_path="" -- body 65eb2bd47e768595, called by compact_app
create function app.champions_to_renew(c uuid, today date, horizon date) returns TABLE(appointment_id uuid, person_id uuid, organisation_id uuid, what text, state text, ends_on date) language sql stable -- body f2668f93c30ed8b9, called by compact_app
create function app.changes_participant(c uuid, ch uuid, capacity text) returns boolean language sql stable -- body 3143fb189a14ae6a, called by compact_app
create function app.clear_second_factors() returns TABLE(person uuid, secret text) language sql stable security definer set search_path="" -- body f23f9272596e9944, called by compact_app
create function app.commitment_is_cited(c uuid, cited uuid) returns boolean language sql stable security definer set search_path="" -- body a70a6860f90b0d28, called by compact_app, compact_worker
create function app.compacts_of(p uuid) returns TABLE(compact_id uuid, role text) language sql stable security definer set search_path="" -- body 7717ec0e5f7df2cd, called by compact_app
create function app.counted_challenges(c uuid, from_on date, before_on date) returns TABLE(id uuid, reference text, counted_on date, accepted_on date, closed_on date) language sql stable security definer set search_path="" -- body eda6776b8d68752d, called by compact_app
create function app.counted_engagements(c uuid, from_on date, before_on date) returns TABLE(id uuid, opened_on date, engagements bigint) language sql stable security definer set search_path="" -- body 085c42cc6f7eb1dd, called by compact_app
create function app.deadline_source(c uuid, ch uuid) returns jsonb language sql stable security definer set search_path="" -- body da3f9f7e5d1cebb8, called by nobody
create function app.declaration(c uuid, ch uuid) returns text language sql stable security definer set search_path="" -- body 8c72b60e7f0788c6, called by compact_app
create function app.draft_keys() returns text[] language sql stable -- body 32593b7b2227e9fd, called by compact_app
create function app.duties(after_on date, after_challenge uuid, after_rule text, after_round integer, most integer, wanted_compact text, wanted_stage text, before_on date, words text) returns TABLE(reference text, stage text, sub_state text, title text, challenge_id uuid, round integer, deadline jsonb, undeclared boolean) language sql stable security definer set search_path="" -- body 59493157272ebf66, called by compact_app
create function app.end_own_interest(tie uuid, last_day date) returns integer language plpgsql volatile security definer set search_path="" -- body d9a86225605eaa79, called by compact_app
create function app.end_own_sessions(ended text[]) returns integer language plpgsql volatile security definer set search_path="" -- body 8248382038421a28, called by compact_app
create function app.end_second_factor(person uuid) returns boolean language plpgsql volatile security definer set search_path="" -- body 21215aee67cb7547, called by compact_app
create function app.end_token(hash text) returns void language sql volatile security definer set search_path="" -- body 374d9b3016f27ae8, called by compact_app
create function app.ended_challenges(c uuid, from_on date, before_on date) returns TABLE(id uuid, reference text, ended_on date, outcome text) language sql stable security definer set search_path="" -- body 4055721530d98b84, called by compact_app
create function app.erase_from_plans() returns trigger language plpgsql volatile set search_path="" -- body fb91237039b2ced5, called by nobody
create function app.erase_from_publications() returns trigger language plpgsql volatile set search_path="" -- body 3fc42041d7c699a3, called by nobody
create function app.erase_person(erased uuid, at timestamp with time zone) returns integer language plpgsql volatile set search_path="" -- body 07d6908bdea41e39, called by nobody
create function app.find_challenges(words text) returns TABLE(compact_id uuid, challenge_id uuid) language sql stable security definer set search_path="" -- body 0107f0b09b9b2ee7, called by compact_app
create function app.forget_drafts(at timestamp with time zone) returns void language sql volatile security definer set search_path="" -- body 7b98a9ad70afd041, called by compact_app
create function app.forget_kept_form(hash text) returns void language sql volatile security definer set search_path="" -- body b0697681da836a98, called by compact_app
create function app.forget_kept_forms() returns trigger language plpgsql volatile security definer set search_path="" -- body 97404764c626a7ef, called by nobody
create function app.forget_links() returns trigger language plpgsql volatile security definer set search_path="" -- body 9782ee8a4771f64a, called by nobody
create function app.forget_secret() returns trigger language plpgsql volatile set search_path="" -- body f5c1a814742f8b83, called by nobody
create function app.forget_sign_in() returns trigger language plpgsql volatile security definer set search_path="" -- body 833bfe5d46cfa50b, called by nobody
create function app.has_account(person uuid) returns boolean language sql stable security definer set search_path="" -- body 3d4bf2bc93ccda90, called by compact_app
create function app.has_declared_none(c uuid, ch uuid, person uuid) returns boolean language sql stable security definer set search_path="" -- body 281e6ab1d5c282de, called by nobody
create function app.has_interest(c uuid, ch uuid, person uuid, at timestamp with time zone) returns boolean language sql stable security definer set search_path="" -- body cf8692a2dab08481, called by nobody
create function app.has_second_factor(person uuid) returns boolean language sql stable security definer set search_path="" -- body 5eab8f31dfc3fb28, called by compact_app
create function app.history(c uuid, ch uuid) returns TABLE(event_type text, role text, at timestamp with time zone, from_position text, to_position text, stream text, seq integer, payload jsonb) language plpgsql stable security definer set search_path="" -- body 42a9d06c91752122, called by compact_app
create function app.invite_person(person uuid, hash text, secret text, at timestamp with time zone, expires timestamp with time zone) returns boolean language plpgsql volatile security definer set search_path="" -- body b51394b52dfd7160, called by compact_app
create function app.is_published_champion(p uuid) returns boolean language sql stable security definer set search_path="" -- body f66c0b8c89c2525c, called by compact_app
create function app.is_sealed_message(template text) returns boolean language sql immutable -- body 0c3d8bf3f97f275c, called by compact_app
create function app.is_tied_to_party(c uuid, ch uuid) returns boolean language sql stable security definer set search_path="" -- body 11d9a1672514992a, called by compact_app
create function app.issue_token(hash text, person uuid, created timestamp with time zone, expires timestamp with time zone) returns void language sql volatile security definer set search_path="" -- body ba39069f5d284944, called by compact_app
create function app.keep_form(hash text, person uuid, sealed bytea, at timestamp with time zone, expires timestamp with time zone) returns boolean language plpgsql volatile security definer set search_path="" -- body 6e2fc0b653438e1f, called by compact_app
create function app.keep_messages_of_imports() returns trigger language plpgsql volatile -- body 8faaec4e6e08691a, called by nobody
create function app.keep_sign_in_step(hash text, person uuid, at timestamp with time zone, expires timestamp with time zone) returns void language sql volatile security definer set search_path="" -- body 3107f50c7e1f99bc, called by compact_app
create function app.kept_form(hash text, at timestamp with time zone) returns bytea language sql stable security definer set search_path="" -- body 259e19c76aabe6ba, called by compact_app
create function app.leave_out(payload jsonb, ids uuid[]) returns jsonb language sql immutable -- body 68f7f0df5fc19873, called by compact_app
create function app.lock_case(wanted text) returns jsonb language plpgsql volatile security definer set search_path="" -- body c806708b5019853f, called by compact_app
create function app.lock_deadline_source(c uuid, ch uuid) returns jsonb language plpgsql volatile security definer set search_path="" -- body 2855a59a47531550, called by compact_worker
create function app.looks_after(p uuid) returns boolean language plpgsql stable security definer set search_path="" -- body 7fa5b303043ecd9d, called by compact_app
create function app.maig_of() returns uuid[] language sql stable -- body 6d90efc1d8a54982, called by compact_app
create function app.mark_seen(c uuid, ch uuid, at timestamp with time zone) returns void language plpgsql volatile security definer set search_path="" -- body 0d181a2e5e209643, called by nobody
create function app.may_change_account(p uuid) returns boolean language sql stable security definer set search_path="" -- body 00099a042b5a6b92, called by compact_app
create function app.may_declare(c uuid, ch uuid) returns boolean language sql stable security definer set search_path="" -- body eb35ec306379c15d, called by compact_app
create function app.mediation_room(c uuid, ch uuid) returns TABLE(seq integer, event_type text, role text, at timestamp with time zone, round integer, lasting jsonb, payload jsonb) language sql stable security definer set search_path="" -- body 6257620577ac4387, called by compact_app
create function app.member_of() returns uuid[] language sql stable -- body 6672479259bff426, called by compact_app
create function app.missed_deadlines(c uuid, from_on date, before_on date) returns TABLE(id text, reference text, rule text, due_on date, ended_on date) language sql stable security definer set search_path="" -- body 7c7d186fd0851664, called by compact_app
create function app.move_deadlines(c uuid, ch uuid, deadlines jsonb, calendar integer) returns integer language plpgsql volatile security definer set search_path="" -- body 8dde39e6c76177d2, called by compact_worker
create function app.names_near(c uuid, ch uuid) returns TABLE(name text, kind text, side text) language plpgsql stable security definer set search_path="" -- body f3d18b7184b2c182, called by compact_app
create function app.names_on_case(c uuid, ch uuid) returns TABLE(person_id uuid, name text) language sql stable security definer set search_path="" -- body e5e44abede5c8840, called by compact_app
create function app.news(most integer) returns TABLE(reference text, title text, happened integer, event_type text, role text, at timestamp with time zone) language sql stable security definer set search_path="" -- body b9fc88fcf4633669, called by compact_app
create function app.note_sign_in_failure(id uuid, email_hash text, address text, at timestamp with time zone) returns void language sql volatile security definer set search_path="" -- body 5290eb4a5f2464d2, called by compact_app
create function app.note_who_looked(c uuid, ch uuid, at timestamp with time zone) returns void language plpgsql volatile security definer set search_path="" -- body c153727ca1617ad7, called by compact_app
create function app.note_wrong_code(person uuid, at timestamp with time zone) returns void language sql volatile security definer set search_path="" -- body 83ff47ce5f8d224e, called by compact_app
create function app.officer_of() returns uuid[] language sql stable -- body a512d88fbf162f3c, called by compact_app
create function app.open_by_procedure(c uuid) returns TABLE(procedure_version integer, challenges bigint) language sql stable security definer set search_path="" -- body f3356724ed01ef09, called by compact_app
create function app.open_case(wanted text) returns jsonb language sql stable security definer set search_path="" -- body 7d34c5c7f5c3f2bd, called by compact_app
create function app.open_challenges(c uuid, today date) returns TABLE(id uuid, reference text, counted_on date, stage text, overdue_since date) language sql stable security definer set search_path="" -- body f7041fd069810c2d, called by compact_app
create function app.open_deadline_sources(c uuid, after uuid, most integer) returns TABLE(id uuid, source jsonb) language sql stable security definer set search_path="" -- body d44a5516f98f2335, called by compact_app
create function app.organisations() returns uuid[] language sql stable -- body 7d7f01ed03169da7, called by compact_app
create function app.outdated_challenges(most integer) returns TABLE(compact_id uuid, challenge_id uuid) language sql stable security definer set search_path="" -- body 4f2f2236c4b7ed19, called by compact_worker
create function app.outdated_deadlines(c uuid) returns bigint language sql stable security definer set search_path="" -- body 247d9291e301e27f, called by compact_app
create function app.own_sessions(at timestamp with time zone) returns TABLE(session text, created_at timestamp with time zone, expires_at timestamp with time zone) language sql stable security definer set search_path="" -- body b67d2e70fadd0080, called by compact_app
create function app.parties_to_declare_on(c uuid, ch uuid) returns TABLE(capacity text, name text) language plpgsql stable security definer set search_path="" -- body 07879a7285a1ce70, called by compact_app
create function app.person() returns uuid language sql stable -- body 975a7d65c6349e92, called by compact_app
create function app.person_at_sign_in_step(hash text, at timestamp with time zone) returns uuid language sql stable security definer set search_path="" -- body b66315448f2d5929, called by compact_app
create function app.person_with_address(address text) returns TABLE(id uuid) language sql stable security definer set search_path="" -- body 1a5d535c8d9d3d0e, called by compact_app
create function app.post(c uuid, template text, language text, role text, person uuid, address text, parameters jsonb, secret text, occurrence text, at timestamp with time zone) returns void language sql volatile security definer set search_path="" -- body 6c66eb89a1579bf8, called by nobody
create function app.publish_decision(c uuid, ch uuid, title text, summary text, texts jsonb, decided_in text, published_in text) returns void language plpgsql volatile security definer set search_path="" -- body 7d4f1e75d9fd7849, called by compact_app
create function app.published_number(c uuid, ch uuid) returns integer language sql stable security definer set search_path="" -- body 37f76cf8a0f068f4, called by compact_app
create function app.queue_message(c uuid, ch uuid, wanted text, named uuid[], template text, parameters jsonb, occurrence text, at timestamp with time zone) returns void language plpgsql volatile security definer set search_path="" -- body f48b47918559212e, called by compact_app, compact_worker
create function app.reads_file(c uuid, ch uuid) returns boolean language sql stable -- body 31950d7969262d74, called by compact_app
create function app.reads_stream(c uuid, ch uuid, stream text) returns boolean language sql stable -- body 7f3829d39cac400b, called by compact_app
create function app.recipients_of(c uuid, ch uuid, wanted text, named uuid[], at timestamp with time zone) returns SETOF uuid language plpgsql stable security definer set search_path="" -- body f642b2cb7e2d5b49, called by nobody
create function app.refuse_change() returns trigger language plpgsql volatile -- body 0932bdbe4256d9d9, called by compact_app
create function app.return_draft(draft uuid, reason text, at timestamp with time zone) returns void language plpgsql volatile security definer set search_path="" -- body 6e089612faac0377, called by compact_app
create function app.seal_second_factor(person uuid, was text, sealed text) returns void language sql volatile security definer set search_path="" -- body 7e22a809b4835ec9, called by compact_app
create function app.second_factor_of(person uuid) returns TABLE(secret text, confirmed_at timestamp with time zone, last_step bigint, failures integer, failed_at timestamp with time zone) language sql stable security definer set search_path="" -- body a563f7ad2cba7fb6, called by compact_app
create function app.sees_action(held text[], arose_from text, stage text) returns boolean language sql immutable -- body 633475c0c421b726, called by compact_app
create function app.sees_hidden(held text[]) returns boolean language sql immutable -- body c5cfaf3ffd1c19a8, called by compact_app
create function app.sees_participant(c uuid, ch uuid, hidden boolean) returns boolean language sql stable -- body dbb61c093e09fc07, called by compact_app
create function app.send_draft(draft uuid, at timestamp with time zone) returns void language plpgsql volatile security definer set search_path="" -- body a8b9edf4a1173e47, called by compact_app
create function app.send_draft_link(draft uuid, key text, address text, language text, at timestamp with time zone) returns boolean language plpgsql volatile security definer set search_path="" -- body 38441a6cf2ca28e9, called by compact_app
create function app.set_password(person uuid, hash text) returns void language plpgsql volatile security definer set search_path="" -- body 3e463e8a3ec8bade, called by compact_app
create function app.setting_ids(setting text) returns uuid[] language sql stable -- body f9c5dbccef787156, called by compact_app
create function app.sign_in_failures(wanted_email_hash text, wanted_address text, since timestamp with time zone, OUT for_pair integer, OUT for_address integer, OUT oldest_for_pair timestamp with time zone, OUT oldest_for_address timestamp with time zone) returns record language sql stable security definer set search_path="" -- body c42e095a17356e9c, called by compact_app
create function app.signed_in_person(hash text, at timestamp with time zone) returns jsonb language sql stable security definer set search_path="" -- body 2f0a79a28f1dbc43, called by compact_app
create function app.staff_of() returns uuid[] language sql stable -- body a93076b0b6de40f5, called by compact_app
create function app.store_deadlines(c uuid, ch uuid, deadlines jsonb, calendar integer) returns void language plpgsql volatile security definer set search_path="" -- body 91a23d9650caaa0e, called by compact_app
create function app.stream_head(c uuid, ch uuid, wanted text, OUT seq integer, OUT hash text) returns record language sql stable security definer set search_path="" -- body 5aafb3f93909ab70, called by compact_app
create function app.stream_readers(stream text) returns text[] language sql immutable -- body dcb431c72b1f34b9, called by compact_app
create function app.summaries(compacts uuid[], challenges uuid[]) returns TABLE(challenge_id uuid, title text, respondent_id uuid, respondent_name text, next_due_on date) language sql stable security definer set search_path="" -- body a499495a7c3892c0, called by compact_app
create function app.take_sign_in_link(hash text, wanted text, at timestamp with time zone) returns uuid language sql volatile security definer set search_path="" -- body 686cac1598888191, called by compact_app
create function app.tied() returns uuid[] language sql stable -- body a8fedb16a708f83a, called by compact_app
create function app.training_ends(trained_on date) returns date language sql immutable -- body 889de0823274397f, called by compact_app
create function app.unpublish_decision(c uuid, ch uuid) returns void language plpgsql volatile security definer set search_path="" -- body af5c2283ad93254c, called by compact_app
create function app.use_code(person uuid, step bigint, at timestamp with time zone) returns boolean language sql volatile security definer set search_path="" -- body 2562eaddd9814c35, called by compact_app
create function app.who_looked(c uuid, ch uuid) returns TABLE(role text, hour timestamp with time zone, people integer, names text[]) language sql stable security definer set search_path="" -- body 374a8ef34ba7eb81, called by compact_app
create function app.without_name(told text, names text[]) returns text language plpgsql immutable set search_path="" -- body 95f4e1338fb467d1, called by nobody
create function app.written_here(row_xmin xid) returns boolean language sql stable -- body a1842a045298ba13, called by compact_app
