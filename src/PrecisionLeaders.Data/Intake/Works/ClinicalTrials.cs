using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>Reads studies as ClinicalTrials.gov gives them (data API version 2): one, a list, or a page of a search.</summary>
internal sealed class ClinicalTrials : FileKind
{
    /// <summary>Words by which an office signs where a person is asked for.</summary>
    private static readonly string[] OfOffices =
        ["clinical", "trial", "trials", "center", "centre", "call", "medical", "study", "director", "monitor", "responsible", "team", "office", "department", "information", "affairs", "contact", "inc", "ltd", "gmbh", "pharmaceuticals"];

    public override string Name => "ClinicalTrials.gov JSON";

    public override string Source => "ClinicalTrials.gov";

    public override bool Recognises(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.IsJson && head.Properties.Contains("protocolSection");
    }

    public override IEnumerable<ReadRecord> Read(Stream content, Action<string> note)
    {
        var count = 0;
        foreach (var item in JsonItems.Of(content, "studies"))
        {
            count++;
            if (item.Part is null)
            {
                yield return new(item.Line, null, item.Error);
                continue;
            }
            var study = item.Part.Part("protocolSection");
            var label = study?.At("identificationModule", "briefTitle") ?? study?.At("identificationModule", "nctId");
            yield return WorkText.Record(item.Line, label, () => Trial(item.Part, study));
        }
        Rule.Require(count > 0, "The file holds no study.");
    }

    private static WorkRecord Trial(JsonPart whole, JsonPart? study)
    {
        var named = study?.Part("identificationModule");
        var number = named?.At("nctId")?.ToUpperInvariant();
        Rule.Require(number is { Length: 11 } && number.StartsWith("NCT", StringComparison.Ordinal) && number[3..].All(char.IsAsciiDigit),
            number is null ? "The study has no NCT number." : $"“{OrcidParts.Cut(number, 40)}” is no NCT number: it is NCT with eight digits.");
        var (status, design) = (study!.Part("statusModule"), study.Part("designModule"));
        var (brief, official) = (named!.At("briefTitle"), named.At("officialTitle"));
        var evidence = WorkText.Evidence(EvidenceKind.Trial, WorkText.Plain(brief ?? official) ?? "Trial without a title",
            [
                named.At("acronym"), WorkText.Words(status?.At("overallStatus")), Phase(design), WorkText.Words(design?.At("studyType")), Enrolment(design),
                study.Part("sponsorCollaboratorsModule")?.At("leadSponsor", "name") is { } sponsor ? $"sponsor {sponsor}" : null,
                WorkText.List(study.Part("conditionsModule")?.Texts("conditions") ?? [], 300, ", "),
                brief is null ? null : WorkText.Plain(official),
            ],
            WorkDates.Iso(status?.At("startDateStruct", "date")), WorkDates.Iso(status?.At("completionDateStruct", "date") ?? status?.At("primaryCompletionDateStruct", "date")),
            number, $"https://clinicaltrials.gov/study/{number}");
        return new(evidence with { Subjects = Rule.OptionalText(Subjects(whole, study), "The subject headings", EvidenceItem.SubjectsLength) }, [.. People(study)]);
    }

    private static string? Phase(JsonPart? design)
    {
        var phases = design?.Texts("phases").Where(phase => phase != "NA").Select(phase => phase.Replace("EARLY_PHASE", "early phase ", StringComparison.Ordinal).Replace("PHASE", "phase ", StringComparison.Ordinal)).ToList() ?? [];
        return phases.Count == 0 ? null : string.Join(" and ", phases);
    }

    private static string? Enrolment(JsonPart? design)
    {
        if (WorkText.Number(design?.At("enrollmentInfo", "count")) is not { } count) return null;
        return $"{count:0} participants{(design!.At("enrollmentInfo", "type") == "ESTIMATED" ? " expected" : "")}";
    }

    /// <summary>MeSH terms of what is treated and of what it is treated with; keywords where the registry found none.</summary>
    private static string? Subjects(JsonPart whole, JsonPart study)
    {
        var derived = whole.Part("derivedSection");
        var meshes = (derived?.Part("conditionBrowseModule")?.Each("meshes") ?? []).Concat(derived?.Part("interventionBrowseModule")?.Each("meshes") ?? []);
        return WorkText.List(meshes.Select(mesh => mesh.At("term")), EvidenceItem.SubjectsLength) ?? WorkText.List(study.Part("conditionsModule")?.Texts("keywords") ?? [], EvidenceItem.SubjectsLength);
    }

    private static IEnumerable<ContributorRecord> People(JsonPart study)
    {
        var people = new List<(string Name, string Part, string? Affiliation)>();
        foreach (var official in study.Part("contactsLocationsModule")?.Each("overallOfficials") ?? [])
            if (official.At("name") is { } name) people.Add((name, WorkText.Words(official.At("role")) ?? "official of the study", official.At("affiliation")));
        if (study.Part("sponsorCollaboratorsModule")?.Part("responsibleParty") is { } party && party.At("investigatorFullName") is { } responsible)
            people.Add((responsible, party.At("type") == "SPONSOR_INVESTIGATOR" ? "sponsor and investigator" : "responsible investigator", party.At("investigatorAffiliation")));
        return people.Where(person => IsPerson(person.Name))
            .Select(person => WorkText.Contributor(person.Name, person.Part) with { Affiliations = person.Affiliation is { } place ? [place] : [] })
            .GroupBy(person => string.Join(' ', Words.Of(person.FamilyName, person.GivenName?.Split(' ')[0])))
            .Select(same => same.First() with
            {
                Contribution = OrcidParts.Cut(string.Join(", ", same.Select(person => person.Contribution).Distinct()), EvidenceItem.ContributionLength),
                Affiliations = [.. same.SelectMany(person => person.Affiliations).Distinct()],
            });
    }

    private static bool IsPerson(string name)
    {
        var words = Words.Of(name.Split(',')[0]);
        return words.Count > 1 && words.Count(word => OfOffices.Contains(word)) < 2 && !words[^1].Equals("trials", StringComparison.Ordinal);
    }
}
