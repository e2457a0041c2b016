namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>Takes an article out of its element of a PubMed file.</summary>
internal static class PubMedArticle
{
    public static MedlineArticle Of(XmlPart part)
    {
        var citation = part.Part("MedlineCitation") ?? part;
        var article = citation.Part("Article") ?? citation;
        var issue = article.Part("Journal", "JournalIssue");
        var date = issue?.Part("PubDate");
        var read = new MedlineArticle
        {
            Pmid = citation.At("PMID"),
            Title = article.At("ArticleTitle") ?? article.At("VernacularTitle"),
            Doi = Doi(part, article),
            Journal = article.At("Journal", "Title") ?? article.At("Journal", "ISOAbbreviation"),
            Volume = issue?.At("Volume"),
            Issue = issue?.At("Issue"),
            Pages = article.At("Pagination", "MedlinePgn"),
            Published = WorkDates.Of(date?.At("Year"), date?.At("Month"), date?.At("Day")) ?? WorkDates.Medline(date?.At("MedlineDate")),
            PublishedInWords = date?.At("MedlineDate") ?? (date?.At("Season") is { } season ? $"{season} {date.At("Year")}".Trim() : null),
        };
        read.Types.AddRange(Texts(article.Part("PublicationTypeList"), "PublicationType"));
        read.Headings.AddRange((citation.Part("MeshHeadingList")?.Each("MeshHeading") ?? []).Select(heading => heading.At("DescriptorName")).OfType<string>());
        foreach (var grant in article.Part("GrantList")?.Each("Grant") ?? [])
            if (string.Join(", ", new[] { grant.At("GrantID"), grant.At("Agency") }.OfType<string>()) is { Length: > 0 } words) read.Grants.Add(words);
        foreach (var author in article.Part("AuthorList")?.Each("Author") ?? [])
        {
            if (author.Attribute("ValidYN") == "N") continue;
            if (author.At("CollectiveName") is { } group) read.Groups.Add(group);
            else read.Authors.Add(Author(author));
        }
        return read;
    }

    private static MedlineArticle.Author Author(XmlPart author)
    {
        var read = new MedlineArticle.Author
        {
            Given = author.At("ForeName") ?? author.At("Initials"),
            Family = author.At("LastName"),
            Orcid = author.Each("Identifier").FirstOrDefault(id => id.Attribute("Source") == "ORCID")?.Text,
            IsEqual = author.Attribute("EqualContrib") == "Y",
        };
        if (read.Family is null) (read.Given, read.Family) = (null, read.Given);
        read.Affiliations.AddRange(author.Each("AffiliationInfo").Select(place => place.At("Affiliation")).Append(author.At("Affiliation")).OfType<string>().Distinct());
        return read;
    }

    private static string? Doi(XmlPart part, XmlPart article) =>
        article.Each("ELocationID").Where(id => id.Attribute("EIdType") == "doi" && id.Attribute("ValidYN") != "N")
            .Concat((part.Part("PubmedData", "ArticleIdList")?.Each("ArticleId") ?? []).Where(id => id.Attribute("IdType") == "doi"))
            .Select(id => WorkText.Doi(WorkText.Line(id.Text))).FirstOrDefault(doi => doi is not null);

    private static IEnumerable<string> Texts(XmlPart? list, string name) => (list?.Each(name) ?? []).Select(each => WorkText.Line(each.Text)).OfType<string>();
}
