using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionLeaders.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Duplicates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SurvivorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OtherId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OtherName = table.Column<string>(type: "TEXT", maxLength: 262, nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Journal = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Merges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Merges_Accounts_ById",
                        column: x => x.ById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NotTheSame",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecondId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NotTheSame", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NotTheSame_Accounts_ById",
                        column: x => x.ById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PoolComparisons",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Through = table.Column<long>(type: "INTEGER", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Found = table.Column<int>(type: "INTEGER", nullable: false),
                    Took = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoolComparisons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PossibleDuplicates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FirstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecondId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bits = table.Column<double>(type: "REAL", nullable: false),
                    Probability = table.Column<double>(type: "REAL", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PossibleDuplicates", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Merges_ById",
                table: "Merges",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Merges_OtherId",
                table: "Merges",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_Merges_SurvivorId",
                table: "Merges",
                column: "SurvivorId");

            migrationBuilder.CreateIndex(
                name: "IX_NotTheSame_ById",
                table: "NotTheSame",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_NotTheSame_FirstId_SecondId",
                table: "NotTheSame",
                columns: new[] { "FirstId", "SecondId" });

            migrationBuilder.CreateIndex(
                name: "IX_NotTheSame_SecondId",
                table: "NotTheSame",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_PossibleDuplicates_Bits",
                table: "PossibleDuplicates",
                column: "Bits");

            migrationBuilder.CreateIndex(
                name: "IX_PossibleDuplicates_FirstId",
                table: "PossibleDuplicates",
                column: "FirstId");

            migrationBuilder.CreateIndex(
                name: "IX_PossibleDuplicates_SecondId",
                table: "PossibleDuplicates",
                column: "SecondId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Merges");

            migrationBuilder.DropTable(
                name: "NotTheSame");

            migrationBuilder.DropTable(
                name: "PoolComparisons");

            migrationBuilder.DropTable(
                name: "PossibleDuplicates");
        }
    }
}
