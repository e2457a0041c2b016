using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>Reads one author of OpenAlex. Where they worked and when it knows from their works alone, so no position is stated.</summary>
internal static class OpenAlexAuthor
{
    public const int MaxAppointments = 30;

    private const int MaxTopics = 10, MaxNames = 20;

    /// <param name="line">where the entry begins</param>
    /// <param name="key">the author's OpenAlex id</param>
    /// <param name="author">the entry</param>
    /// <param name="cut">grows by the affiliations left out</param>
    public static ReadRecord Read(int line, string key, JsonPart author, ref int cut)
    {
        var label = OpenAlex.Label(author) ?? key;
        try
        {
            var appointments = Appointments(author);
            cut += Math.Max(0, appointments.Count - MaxAppointments);
            var person = Person(key, author) with { Appointments = [.. appointments.Take(MaxAppointments)] };
            person.Check();
            return new(line, person, null) { Label = label };
        }
        catch (RuleBrokenException broken)
        {
            return new(line, null, broken.Message) { Label = label };
        }
    }

    private static PersonRecord Person(string key, JsonPart author)
    {
        var written = author.At("display_name");
        Rule.Require(written is not null, "The author has no name.");
        var name = WrittenName.Parse(written);
        return new PersonRecord
        {
            GivenName = name.Given,
            FamilyName = name.Family,
            Suffix = name.Suffix,
            Credentials = name.Credentials,
            Orcid = OrcidId.Parse(author.At("orcid") ?? author.At("ids", "orcid")),
            Specialties = [.. Topics(author)],
            Identifiers =
            [
                new(IdentifierSchemes.OpenAlexAuthor, key, $"https://openalex.org/{key}"),
                .. author.Texts("display_name_alternatives").Where(other => other != written).Distinct().Take(MaxNames).Select(other => new IdentifierRecord(PersonRecord.PublishedNameScheme, other, null)),
            ],
        };
    }

    private static List<AppointmentRecord> Appointments(JsonPart author)
    {
        var current = author.Each("last_known_institutions").Append(author.Part("last_known_institution")).Select(place => place?.At("id")).OfType<string>().ToHashSet();
        var dated = new List<AppointmentRecord>();
        foreach (var affiliation in author.Each("affiliations"))
        {
            var years = affiliation.Texts("years").Select(year => WorkDates.Iso(year)).OfType<PartialDate>().ToList();
            if (years.Count == 0 || affiliation.Part("institution")?.At("display_name") is not { } organisation) continue;
            dated.Add(new(PersonRecord.UnstatedTitle, organisation, years.Min(), affiliation.Part("institution")!.At("id") is { } id && current.Contains(id) ? null : years.Max()));
        }
        return [.. dated.OrderByDescending(each => each.End is null).ThenByDescending(each => each.End).ThenByDescending(each => each.Start)];
    }

    private static IEnumerable<string> Topics(JsonPart author)
    {
        var topics = author.Each("topics").Select(topic => topic.At("display_name")).OfType<string>().Take(MaxTopics).ToList();
        return topics.Count > 0 ? topics.Distinct()
            : author.Each("x_concepts").Where(concept => WorkText.Number(concept.At("level")) is >= 1 && WorkText.Number(concept.At("score")) is >= 40)
                .Select(concept => concept.At("display_name")).OfType<string>().Distinct().Take(MaxTopics);
    }
}
