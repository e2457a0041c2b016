using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Intake;

/// <summary>The lists of a profile: each entry of a record either meets one that is held, once, or is added.</summary>
internal static class ProfileParts
{
    public static void Merge(Candidate candidate, PersonRecord person, Taxonomy taxonomy, Provenance provenance, List<FieldChange> changes, ProfileUndo undo)
    {
        Degrees(candidate, person, changes, undo);
        Appointments(candidate, person, changes, undo);
        Specialties(candidate, person, taxonomy, changes, undo);
        foreach (var told in person.Identifiers) Identify(candidate, told.Scheme, told.Value, told.Url, changes, undo);
        EvidenceMerge.Into(candidate, person, provenance, changes, undo);
    }

    private static void Degrees(Candidate candidate, PersonRecord person, List<FieldChange> changes, ProfileUndo undo)
    {
        var unmet = candidate.Degrees.ToList();
        foreach (var told in person.Degrees)
        {
            var met = unmet.Find(held => Same(held.Award, told.Award) && Same(held.Field, told.Field) && Same(held.Organisation, told.Organisation)
                && Agree(held.Start, told.Start) && Agree(held.End, told.End));
            if (met is not null) { unmet.Remove(met); continue; }
            undo.Added.Add(candidate.AddDegree(told.Award, told.Field, told.Organisation, told.Start, told.End).Id);
            changes.Add(new("Degree", null, Line(Line(told.Award, told.Field), told.Organisation, told.Start, told.End)));
        }
    }

    private static void Appointments(Candidate candidate, PersonRecord person, List<FieldChange> changes, ProfileUndo undo)
    {
        var unmet = candidate.Appointments.ToList();
        foreach (var told in person.Appointments)
        {
            var met = unmet.Find(held => Same(held.Title, told.Title) && Same(held.Organisation, told.Organisation) && Agree(held.Start, told.Start));
            if (met is null)
            {
                var added = candidate.AddAppointment(told.Title, told.Organisation, told.Start, told.End, told.Designation, told.TeamSize, told.Budget);
                undo.Added.Add(added.Id);
                changes.Add(new("Appointment", null, Line(told.Title, told.Organisation, told.Start, told.End)));
                continue;
            }
            unmet.Remove(met);
            var (start, end) = (told.Start ?? met.Start, told.End ?? met.End);
            if (start == met.Start && end == met.End) continue;
            changes.Add(new("Appointment", Line(met.Title, met.Organisation, met.Start, met.End), Line(met.Title, met.Organisation, start, end)));
            undo.Redated.Add(new(met.Id, met.Start?.Number, met.End?.Number));
            candidate.Revise(met, met.Title, met.Organisation, start, end, met.Designation, met.TeamSize, met.Budget);
        }
    }

    private static void Specialties(Candidate candidate, PersonRecord person, Taxonomy taxonomy, List<FieldChange> changes, ProfileUndo undo)
    {
        foreach (var told in person.Specialties)
        {
            if (taxonomy.Find(told) is not { } specialty)
            {
                Identify(candidate, PersonRecord.KeywordScheme, told, null, changes, undo);
                continue;
            }
            if (candidate.Specialties.Any(held => held.SpecialtyId == specialty.Id)) continue;
            candidate.Specialise(specialty);
            undo.Added.Add(specialty.Id);
            changes.Add(new("Specialty", null, specialty.Name));
        }
    }

    private static void Identify(Candidate candidate, string scheme, string value, string? url, List<FieldChange> changes, ProfileUndo undo)
    {
        var before = candidate.Identifiers.Count;
        candidate.Identify(scheme, value, url);
        if (candidate.Identifiers.Count == before) return;
        undo.Added.Add(candidate.Identifiers[^1].Id);
        changes.Add(new(scheme, null, value));
    }

    private static bool Same(string? held, string? told) => Fold(held) == Fold(told);

    internal static string Fold(string? text) => string.Join(' ', Domain.Words.Of(text));

    private static bool Agree(PartialDate? held, PartialDate? told) => held is null || told is null || held == told;

    private static string Line(string first, string? second) => second is null ? first : $"{first}, {second}";

    internal static string Line(string first, string? second, PartialDate? start, PartialDate? end) =>
        Line(first, second) + ((start, end) switch
        {
            (null, null) => "",
            (null, { } until) => $", until {until.ToWords()}",
            ({ } from, null) => $", {from.ToWords()}",
            ({ } from, { } until) => $", {from.ToWords()} to {until.ToWords()}",
        });

    internal static string Words(EvidenceKind kind) => kind switch
    {
        EvidenceKind.ProgrammeInCare => "Programme in care",
        EvidenceKind.BoardRole => "Board role",
        EvidenceKind.Other => "Other evidence",
        _ => kind.ToString(),
    };
}
