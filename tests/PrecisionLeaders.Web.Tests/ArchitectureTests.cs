using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Tests;

/// <summary>The house as docs describe it: three rooms in one direction, eight doors, one clock.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>The eight doors, and the small room behind them for what goes out by mail.</summary>
    private static readonly string[] Doors = ["Searches", "Candidates", "Intake", "Pipeline", "Rubrics", "Review", "Ranking", "Privacy", "Mail"];

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    [Fact]
    public void Domain_knows_nothing_but_the_language_and_numerics()
    {
        var known = References(typeof(Account)).Where(name => !IsOfTheLanguage(name) && name != "MathNet.Numerics");
        Assert.Empty(known);
        Assert.DoesNotContain(References(typeof(Account)), name => name is "System.Net.Http" || name.StartsWith("System.Data", StringComparison.Ordinal));
    }

    [Fact]
    public void Data_knows_Domain_and_not_Web()
    {
        Assert.Contains("PrecisionLeaders.Domain", References(typeof(LeadersDb)));
        Assert.DoesNotContain(References(typeof(LeadersDb)), name => name.StartsWith("PrecisionLeaders.Web", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal));
    }

    [Fact]
    public void Now_comes_from_the_clock_that_tests_can_set()
    {
        var places = from file in Sources()
                     from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
                     where SystemClock().IsMatch(line.text) && !line.text.TrimStart().StartsWith("//", StringComparison.Ordinal)
                     select $"{Path.GetRelativePath(Root(), file)}:{line.number}";
        Assert.Empty(places);
    }

    [Fact]
    public void Nothing_catches_every_exception_or_waits_for_a_task()
    {
        var places = from file in Sources()
                     from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
                     where CatchesAll().IsMatch(line.text)
                     select $"{Path.GetRelativePath(Root(), file)}:{line.number}";
        Assert.Empty(places);
    }

    [Fact]
    public void What_the_committee_reads_takes_names_and_traces_of_people_from_ShownNames_alone()
    {
        var places = from file in Sources()
                     let path = Path.GetRelativePath(Root(), file).Replace('\\', '/')
                     where OfTheCommittee().IsMatch(path) && !OfTheTeam().IsMatch(path)
                     from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
                     where TellsAPerson().IsMatch(line.text)
                     select $"{path}:{line.number} {line.text.Trim()}";
        Assert.Empty(places);
    }

    [Fact]
    public void Folders_of_the_domain_are_the_eight_doors()
    {
        Assert.Subset(Doors.ToHashSet(), Folders("src/PrecisionLeaders.Domain"));
        Assert.Subset(Doors.Concat(["Sqlite", "SqlServer", "Seeding"]).ToHashSet(), Folders("src/PrecisionLeaders.Data"));
        Assert.Subset(Doors.Concat(["Account", "Admin", "Find", "Home", "Shared", "Status"]).ToHashSet(), Folders("src/PrecisionLeaders.Web/Pages"));
    }

    private static HashSet<string> Folders(string path) =>
        [.. Directory.GetDirectories(Path.Combine(Root(), path)).Select(folder => Path.GetFileName(folder)).Where(name => name is not "bin" and not "obj" and not "Properties")];

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs*", SearchOption.AllDirectories)
        .Where(file => (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal)) && !Skipped().IsMatch(file));

    private static IEnumerable<string> References(Type inAssembly) => inAssembly.Assembly.GetReferencedAssemblies().Select((AssemblyName name) => name.Name!);

    private static bool IsOfTheLanguage(string name) => name is "netstandard" or "mscorlib" || name.StartsWith("System.", StringComparison.Ordinal);

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b")]
    private static partial Regex SystemClock();

    [GeneratedRegex(@"catch\s*(\(\s*(System\.)?Exception\b|\{|$)|\.GetAwaiter\(\)\.GetResult\(\)|\.Wait\(\)")]
    private static partial Regex CatchesAll();

    [GeneratedRegex("^src/PrecisionLeaders.(Web/Pages/(Review/|Ranking/|Index)|Data/(Review|Ranking)/)")]
    private static partial Regex OfTheCommittee();

    /// <summary>Pages of the search team, and where a name is told from a coded one.</summary>
    [GeneratedRegex("Pages/Review/(Lists|Rounds|Questions)/|Pages/Ranking/Talent/|Data/Ranking/(Talent|FitOfRound)|Data/Review/(ShownNames|Dossier|ComparedRound).cs|Review/Calibration.cshtml$")]
    private static partial Regex OfTheTeam();

    [GeneratedRegex(@"\b(GivenName|FamilyName|SortName)\b|Candidate\.(Name|Email|Phone|Orcid|Place|Case|CurrentOrganisation)\b|EvidenceItem\.(Title|Detail|Url|Source|Reference)\b")]
    private static partial Regex TellsAPerson();

    [GeneratedRegex(@"[\\/](bin|obj|node_modules|lib|Migrations)[\\/]")]
    private static partial Regex Skipped();
}
