using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Web.Tests.Providers;

/// <summary>The SQL of every named query, as SQL Server would get it. New queries are found by themselves: public extension methods from IQueryable to IQueryable in Data.</summary>
public sealed class NamedQueryTests
{
    public static TheoryData<string> Queries => [.. Methods.Select(Name)];

    private static readonly IReadOnlyList<MethodInfo> Methods =
    [
        .. typeof(LeadersDb).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true })
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsGenericMethod && method.IsDefined(typeof(ExtensionAttribute)) && IsQueryable(method.ReturnType)
                && IsQueryable(method.GetParameters()[0].ParameterType)),
    ];

    [Fact]
    public void There_are_named_queries() => Assert.True(Methods.Count > 10);

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_named_query_is_sound_on_SQL_Server(string name)
    {
        var method = Methods.Single(candidate => Name(candidate) == name);
        using var db = SqlServerSchema.Open();
        var sql = ((IQueryable<object>)SingleQuery(Call(method, db))).ToQueryString();
        Assert.Contains("SELECT", sql, StringComparison.Ordinal);
        Assert.Empty(SqlServerSchema.ParseErrors(sql));

        using var model = SqlServerSchema.Model();
        model.AddObjects($"CREATE PROCEDURE [NamedQuery] AS BEGIN\n{sql}\nEND");
        Assert.Empty(SqlServerSchema.Problems(model));
    }

    private static object Call(MethodInfo method, LeadersDb db)
    {
        var entity = method.GetParameters()[0].ParameterType.GetGenericArguments()[0];
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(entity).Invoke(db, null)!;
        return method.Invoke(null, [set, .. method.GetParameters().Skip(1).Select(parameter => Sample(parameter.ParameterType, db))])!;
    }

    /// <summary>Split queries show only their first part; as one query the whole of it is checked.</summary>
    private static object SingleQuery(object query)
    {
        var entity = query.GetType().GetInterfaces().Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>)).GetGenericArguments()[0];
        return entity.IsClass
            ? typeof(RelationalQueryableExtensions).GetMethod(nameof(RelationalQueryableExtensions.AsSingleQuery))!.MakeGenericMethod(entity).Invoke(null, [query])!
            : query;
    }

    private static object? Sample(Type type, LeadersDb db) => true switch
    {
        _ when type == typeof(Viewer) => new Viewer(Guid.CreateVersion7(), Roles.Recruiter | Roles.Reviewer),
        _ when type == typeof(Reveal.Granted) => new Reveal.Granted((ScoringRound)Sample(typeof(ScoringRound), db)!, (Viewer)Sample(typeof(Viewer), db)!),
        _ when type == typeof(OffLimits) => SomeRules(),
        _ when typeof(LeadersDb).IsAssignableFrom(type) => db,
        _ when type == typeof(string) => "find me",
        _ when type == typeof(Guid[]) || type.IsAssignableFrom(typeof(Guid[])) => new[] { Guid.CreateVersion7() },
        _ when type.IsValueType => Activator.CreateInstance(type),
        _ => RuntimeHelpers.GetUninitializedObject(type),
    };

    private static OffLimits SomeRules()
    {
        var (by, terms) = (new Account("Imogen", "imogen@example.org", Roles.Recruiter), new OffLimitsTerms("Peace agreed", default, null));
        return OffLimits.On(default, [OffLimitsRule.OnOrganisation("Fenwater", terms, by, default), OffLimitsRule.OnPerson(new("Ada", "Test", default), true, terms, by, default)], []);
    }

    private static bool IsQueryable(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>);

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Skip(1).Select(parameter => parameter.ParameterType.Name))}) on {method.GetParameters()[0].ParameterType.GetGenericArguments()[0].Name}";
}
