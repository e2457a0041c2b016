using System.Reflection;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Domain.Tests.Rubrics;

/// <summary>A published version does not change, by whatever method is called. Methods are found, not listed: a new one is tried without a word here.</summary>
public class FrozenTests
{
    /// <summary>What a frozen version still does: leave the choice of new rounds.</summary>
    private static readonly string[] StillDone = [nameof(Rubric.Retire)];

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Changes => [.. Methods().Select(Name).Distinct()];

    [Fact]
    public void There_are_changes_to_try() => Assert.True(Methods().Count() >= 14, string.Join(", ", Methods().Select(Name)));

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_refused_and_nothing_is_different(string change)
    {
        foreach (var retired in new[] { false, true })
        {
            var rubric = DefaultRubric.Published(Now);
            if (retired) rubric.Retire();
            var before = Written(rubric);
            foreach (var method in Methods().Where(held => Name(held) == change))
            {
                object on = method.DeclaringType == typeof(Rubric) ? rubric : rubric.InOrder.First();
                var thrown = Record.Exception(() => method.Invoke(on, [.. method.GetParameters().Select(parameter => Sample(parameter, rubric))]));
                Assert.True(thrown?.InnerException is RuleBrokenException, $"{change} is not refused: {thrown}");
            }
            Assert.Equal(before, Written(rubric));
        }
    }

    /// <summary>Everything a version says, to compare.</summary>
    internal static string Written(Rubric rubric) => string.Join('\n',
        [rubric.Name, $"{rubric.MinimumCoverage}", rubric.WeightsReason ?? "",
        .. rubric.InOrder.Select(held => string.Join('|', [held.Code, held.Name, held.ShortName, $"{held.Weight} {held.Floor} {held.Order} {held.KindBits}", held.Guidance ?? "", held.QuestionLines ?? "",
            .. held.Parts.Select(part => $"{part.Order} {part.Share} {part.Text}"), .. held.Anchors.OrderBy(anchor => anchor.Level).Select(anchor => $"{anchor.Level} {anchor.Text}")]))]);

    private static IEnumerable<MethodInfo> Methods() =>
        from type in new[] { typeof(Rubric), typeof(Competency), typeof(SubCriterion), typeof(Anchor) }
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName && (method.ReturnType == typeof(void) || method.ReturnType == typeof(Competency)) && !StillDone.Contains(method.Name)
        select method;

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static object? Sample(ParameterInfo parameter, Rubric rubric) => parameter.ParameterType switch
    {
        var type when type == typeof(Competency) => rubric.InOrder.First(),
        var type when type == typeof(IReadOnlyCollection<Competency>) => rubric.InOrder.Reverse().ToList(),
        var type when type == typeof(IReadOnlyList<(string, int)>) => new List<(string, int)> { ("Another part", 100) },
        var type when type == typeof(IEnumerable<Domain.Candidates.EvidenceKind>) => new[] { Domain.Candidates.EvidenceKind.Patent },
        var type when type == typeof(Account) => new Account("Somebody", "somebody@example.org", Roles.Admin),
        var type when type == typeof(DateTimeOffset) => Now.AddDays(1),
        var type when type == typeof(string) => parameter.Name == "code" ? "K99" : "Another text",
        var type when type == typeof(int) => 3,
        var type when type == typeof(decimal?) => 4.5m,
        var type => throw new InvalidOperationException($"Say here what a {type} may be."),
    };
}
